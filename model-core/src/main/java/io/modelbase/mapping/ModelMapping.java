package io.modelbase.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelbase.RelationOrigin;
import io.modelbase.UnknownPropertyException;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * The table of a model and its columns, embedded ones included, in the order in which
 * they are declared. The same order holds for the slots of a model's hidden row.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public final class ModelMapping<T> {

	private final RelationalPersistentEntity<T> entity;

	private final String table;

	private final List<ModelProperty> members;

	private final List<ModelColumn> columns;

	private final String columnList;

	private final Map<String, ModelColumn> byPath = new LinkedHashMap<>();

	private final Map<String, ModelColumn> byName = new LinkedHashMap<>();

	private final ModelColumn id;

	private final @Nullable ModelColumn version;

	private final String metamodelName;

	private final List<ModelRelation> relations;

	private final List<ModelRelation> unstoredRelations;

	private @Nullable List<String> writtenTables;

	ModelMapping(RelationalPersistentEntity<T> entity, R2dbcConverter converter, R2dbcDialect dialect,
			RelationFields fields, ModelMappings mappings) {
		this.entity = entity;
		this.table = entity.getQualifiedTableName().toSql(dialect.getIdentifierProcessing());
		List<ModelColumn> columns = new ArrayList<>();
		this.members = members(entity, null, converter, dialect, columns);
		this.columns = List.copyOf(columns);
		this.columnList = this.columns.stream().map(ModelColumn::sql).collect(Collectors.joining(", "));
		for (ModelColumn column : this.columns) {
			this.byPath.put(column.path(), column);
			ModelColumn other = this.byName.put(key(column.name().getReference()), column);
			if (other != null) {
				throw new ModelConfigurationException(
						"Both %s and %s are mapped to column %s.".formatted(other, column, column.sql()),
						"Give one of them another name with @Column, or mark it @Transient.");
			}
		}
		this.id = Objects.requireNonNull(only(ModelColumn.Role.ID, ModelColumn.Role.GENERATED_ID));
		this.version = only(ModelColumn.Role.VERSION);
		this.metamodelName = RelationOrigin.metamodelName(entity.getType());
		this.relations = relations(fields, mappings);
		this.unstoredRelations = this.relations.stream().filter((relation) -> relation.column() == null).toList();
	}

	private List<ModelRelation> relations(RelationFields fields, ModelMappings mappings) {
		List<ModelRelation> relations = new ArrayList<>();
		for (RelationFields.Declaration declaration : fields.of(type())) {
			ModelColumn column = (declaration.kind() == ModelRelation.Kind.TO_ONE) ? column(declaration.name()) : null;
			relations.add(new ModelRelation(this, relations.size(), declaration, column, mappings));
		}
		return List.copyOf(relations);
	}

	private static List<ModelProperty> members(RelationalPersistentEntity<?> entity, @Nullable EmbeddedObject parent,
			R2dbcConverter converter, R2dbcDialect dialect, List<ModelColumn> columns) {
		List<ModelProperty> members = new ArrayList<>();
		for (RelationalPersistentProperty property : entity) {
			if (property.isEmbedded()) {
				RelationalPersistentEntity<?> embedded = embedded(converter.getMappingContext(), property);
				EmbeddedObject object = new EmbeddedObject(property, parent, embedded);
				object.members(members(embedded, object, converter, dialect, columns));
				members.add(object);
			}
			else {
				ModelColumn column = new ModelColumn(columns.size(), property, parent,
						property.getColumnName().toSql(dialect.getIdentifierProcessing()),
						codec(property, converter, dialect));
				columns.add(column);
				members.add(column);
			}
		}
		return List.copyOf(members);
	}

	private static ColumnCodec codec(RelationalPersistentProperty property, R2dbcConverter converter,
			R2dbcDialect dialect) {
		if (!(property instanceof RelationProperty relation)) {
			return new ValueCodec(property, converter, dialect);
		}
		RelationalPersistentProperty id = converter.getMappingContext()
			.getRequiredPersistentEntity(relation.target())
			.getIdProperty();
		if (id == null) {
			throw new ModelConfigurationException(
					"%s.%s leads to %s, which has no id.".formatted(property.getOwner().getType().getName(),
							property.getName(), relation.target().getName()),
					"Let it extend LongModel or UuidModel, or annotate a property with @Id.");
		}
		return new ReferenceCodec(relation.target(), id, new ValueCodec(id, converter, dialect));
	}

	@SuppressWarnings("unchecked")
	private static RelationalPersistentEntity<?> embedded(
			MappingContext<? extends RelationalPersistentEntity<?>, ? extends RelationalPersistentProperty> context,
			RelationalPersistentProperty property) {
		return ((MappingContext<? extends RelationalPersistentEntity<?>, RelationalPersistentProperty>) context)
			.getRequiredPersistentEntity(property);
	}

	private @Nullable ModelColumn only(ModelColumn.Role... roles) {
		for (ModelColumn column : this.columns) {
			if (List.of(roles).contains(column.role())) {
				return column;
			}
		}
		return null;
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the model.
	 * @return the model's class
	 */
	public Class<T> type() {
		return this.entity.getType();
	}

	/**
	 * Returns the model's simple name, for messages.
	 * @return for example {@code User}
	 */
	public String name() {
		return type().getSimpleName();
	}

	/**
	 * Returns Spring Data's view of the model.
	 * @return the entity
	 */
	public RelationalPersistentEntity<T> entity() {
		return this.entity;
	}

	/**
	 * Returns the table's name as it stands in SQL, quoted where needed.
	 * @return the name in SQL
	 */
	public String table() {
		return this.table;
	}

	/**
	 * Returns the table's name.
	 * @return the name
	 */
	public SqlIdentifier tableName() {
		return this.entity.getQualifiedTableName();
	}

	/**
	 * Returns the model's properties that are stored.
	 * @return columns and embedded objects, in the order of declaration
	 */
	public List<ModelProperty> members() {
		return this.members;
	}

	/**
	 * Returns all columns.
	 * @return the columns, each at its {@link ModelColumn#index()}
	 */
	public List<ModelColumn> columns() {
		return this.columns;
	}

	/**
	 * Returns the names of all columns as they stand in SQL.
	 * @return the names, separated by commas
	 */
	public String columnList() {
		return this.columnList;
	}

	/**
	 * Returns the columns of the key, of which there is one for now.
	 * @return the id
	 */
	public List<ModelColumn> key() {
		return List.of(this.id);
	}

	/**
	 * Returns the column of the id.
	 * @return the id
	 */
	public ModelColumn id() {
		return this.id;
	}

	/**
	 * Returns the column of the version.
	 * @return the version, or null if the model has none
	 */
	public @Nullable ModelColumn version() {
		return this.version;
	}

	/**
	 * Returns a column by the path of its property.
	 * @param path for example {@code address.city}
	 * @return the column
	 * @throws UnknownPropertyException if there is no such property
	 */
	public ModelColumn column(String path) {
		ModelColumn column = this.byPath.get(path);
		if (column == null) {
			throw new UnknownPropertyException(type(), path,
					"%s has no column for a property '%s'. Its properties are %s.".formatted(name(), path,
							String.join(", ", this.byPath.keySet())));
		}
		return column;
	}

	/**
	 * Returns the column of a property, if it has one.
	 * @param path for example {@code address.city}
	 * @return the column, or null if no such property is stored
	 */
	public @Nullable ModelColumn columnAt(String path) {
		return this.byPath.get(path);
	}

	/**
	 * Returns the column of the model's own table that a path leads to. The key of a
	 * reference's target is the foreign key.
	 * @param path for example {@code address.city} or {@code author.id}
	 * @return the column, or null if there is none or it is another table's
	 */
	public @Nullable ModelColumn ownColumn(String path) {
		ModelColumn column = this.byPath.get(path);
		int dot = path.indexOf('.');
		if (column != null || dot < 0) {
			return column;
		}
		ModelRelation relation = relation(path.substring(0, dot));
		return (relation != null && relation.kind() == ModelRelation.Kind.TO_ONE
				&& path.substring(dot + 1).equals(relation.target().id().path())) ? relation.foreignKey() : null;
	}

	/**
	 * Returns the path that a sort names, by properties or, as Spring Data allows too, by
	 * the name of a column in the database.
	 * @param name a path, which may cross relations to one, or a column's name
	 * @return the path
	 * @throws UnknownPropertyException if there is neither
	 */
	public String sortable(String name) {
		ModelColumn named = columnNamed(name);
		if (named != null && !this.byPath.containsKey(name)) {
			return named.path();
		}
		int dot = name.indexOf('.');
		ModelRelation relation = (dot < 0) ? null : relation(name.substring(0, dot));
		return (relation != null) ? relation.name() + "." + relation.target().sortable(name.substring(dot + 1))
				: column(name).path();
	}

	/**
	 * Returns a column by its name in the database, upper and lower case counted as
	 * equal.
	 * @param name the unquoted name
	 * @return the column, or null if the model has none of that name
	 */
	public @Nullable ModelColumn columnNamed(String name) {
		return this.byName.get(key(name));
	}

	/**
	 * Returns all relations.
	 * @return the relations, each at its {@link ModelRelation#index()}
	 */
	public List<ModelRelation> relations() {
		return this.relations;
	}

	/**
	 * Returns the relations that have no column in the model's own table.
	 * @return the relations
	 */
	public List<ModelRelation> unstoredRelations() {
		return this.unstoredRelations;
	}

	/**
	 * Returns the tables that a model is written to, with those of its links and of what
	 * it owns.
	 * @return the tables as they stand in SQL
	 */
	public List<String> writtenTables() {
		List<String> tables = this.writtenTables;
		if (tables == null) {
			Set<ModelMapping<?>> written = new LinkedHashSet<>();
			collectOwned(this, written);
			tables = written.stream().flatMap(ModelMapping::ownTables).toList();
			this.writtenTables = tables;
		}
		return tables;
	}

	private static void collectOwned(ModelMapping<?> mapping, Set<ModelMapping<?>> written) {
		if (written.add(mapping)) {
			mapping.unstoredRelations.stream()
				.filter(ModelRelation::isOwned)
				.forEach((relation) -> collectOwned(relation.target(), written));
		}
	}

	private Stream<String> ownTables() {
		return Stream.concat(Stream.of(this.table),
				this.unstoredRelations.stream()
					.filter((relation) -> relation.kind() == ModelRelation.Kind.MANY_TO_MANY)
					.map((relation) -> relation.link().table()));
	}

	/**
	 * Returns a relation.
	 * @param name the name of its property
	 * @return the relation, or null if the model has none of that name
	 */
	public @Nullable ModelRelation relation(String name) {
		for (ModelRelation relation : this.relations) {
			if (relation.name().equals(name)) {
				return relation;
			}
		}
		return null;
	}

	/**
	 * Returns the simple name of the model's metamodel, for messages.
	 * @return for example {@code User_}
	 */
	public String metamodelName() {
		return this.metamodelName;
	}

	@Override
	public String toString() {
		return name() + " in table " + this.table;
	}

}
