package io.modelbase.repository;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.modelbase.UnknownPropertyException;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What a part of a query method's name leads to: a column or a relation, behind any
 * number of relations. Camel case is resolved as Spring Data's {@code PropertyPath} does:
 * the longest property that fits comes first, and an underscore says outright where one
 * ends.
 *
 * @param root the model that the path starts from
 * @param relations the relations that lead there, the last one being what it leads to if
 * there is no column
 * @param embedded the embedded objects that lead to the column, each followed by a dot
 * @param column the column, or null
 */
record RelationPath(ModelMapping<?> root, List<ModelRelation> relations, String embedded,
		@Nullable ModelColumn column) {

	private static final Pattern EXPLICIT_END = Pattern.compile("(?<=[^_])_");

	private static final Pattern LAST_WORD = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{Nd}]*$");

	/**
	 * Resolves a path.
	 * @param source the path in camel case
	 * @param root the model that it starts from
	 * @return what it leads to
	 * @throws UnknownPropertyException if it leads nowhere
	 */
	static RelationPath of(String source, ModelMapping<?> root) {
		RelationPath path = new RelationPath(root, List.of(), "", null);
		for (String explicit : EXPLICIT_END.split(source)) {
			path = path.follow(explicit);
		}
		if (path.column == null && !path.embedded.isEmpty()) {
			throw path.unknown(source);
		}
		return path;
	}

	private RelationPath follow(String source) {
		String name = source;
		while (true) {
			String rest = source.substring(name.length());
			RelationPath found = property(name);
			if (found != null && (rest.isEmpty() || found.column == null)) {
				return rest.isEmpty() ? found : found.follow(rest);
			}
			Matcher last = LAST_WORD.matcher(name);
			if (!last.find() || last.start() == 0) {
				throw unknown(source);
			}
			name = name.substring(0, last.start());
		}
	}

	private @Nullable RelationPath property(String name) {
		RelationPath found = propertyNamed(Introspector.decapitalize(name));
		return (found != null) ? found : propertyNamed(StringUtils.uncapitalize(name));
	}

	private @Nullable RelationPath propertyNamed(String name) {
		if (this.column != null) {
			return null;
		}
		ModelRelation relation = this.embedded.isEmpty() ? target().relation(name) : null;
		if (relation != null) {
			List<ModelRelation> all = new ArrayList<>(this.relations);
			all.add(relation);
			return new RelationPath(this.root, List.copyOf(all), "", null);
		}
		String path = this.embedded + name;
		ModelColumn column = target().columnAt(path);
		if (column != null) {
			return new RelationPath(this.root, this.relations, this.embedded, column);
		}
		return target().columns().stream().anyMatch((inner) -> inner.path().startsWith(path + "."))
				? new RelationPath(this.root, this.relations, path + ".", null) : null;
	}

	/** The model that the relations lead to. */
	ModelMapping<?> target() {
		return this.relations.isEmpty() ? this.root : this.relations.get(this.relations.size() - 1).target();
	}

	/** Whether a row of the root may have many of what the path leads to. */
	boolean isToMany() {
		return this.relations.stream().anyMatch((relation) -> relation.kind().isToMany());
	}

	/**
	 * Whether it is stored in a column of the root itself, as Spring Data knows it too.
	 */
	boolean isStored() {
		return this.relations.isEmpty() || (this.relations.size() == 1 && this.column == null
				&& this.relations.get(0).kind() == ModelRelation.Kind.TO_ONE);
	}

	private UnknownPropertyException unknown(String source) {
		String name = StringUtils.uncapitalize(source);
		List<String> properties = Stream.concat(
				target().columns().stream().map(ModelColumn::path).filter((path) -> target().relation(path) == null),
				target().relations().stream().map(ModelRelation::name))
			.filter((path) -> path.startsWith(this.embedded))
			.toList();
		return new UnknownPropertyException(target().type(), name, "%s has no property '%s'. What it has is %s."
			.formatted(target().name(), this.embedded + name, String.join(", ", properties)));
	}

	/** The names of properties, joined by dots. */
	String path() {
		List<String> names = new ArrayList<>(this.relations.stream().map(ModelRelation::name).toList());
		if (this.column != null) {
			names.add(this.column.path());
		}
		return String.join(".", names);
	}

	@Override
	public String toString() {
		return this.root.name() + "." + path();
	}

}
