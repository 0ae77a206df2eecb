package io.modelbase.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;

/**
 * The tables that some models need, in the order of creation: by name, but for those that
 * another one refers to, which come before it.
 */
final class ModelTables {

	private final TableDefinitions definitions;

	private final Map<String, TableDefinition> byName = new TreeMap<>();

	ModelTables(TableDefinitions definitions, Collection<? extends ModelMapping<?>> mappings) {
		this.definitions = definitions;
		List<ModelMapping<?>> owners = owners(mappings);
		Set<String> modelTables = new HashSet<>();
		owners.forEach((mapping) -> modelTables.add(mapping.table()));
		Map<String, ModelRelation> linkTables = new HashMap<>();
		for (ModelMapping<?> mapping : owners) {
			for (ModelRelation relation : mapping.relations()) {
				if (relation.kind() == Kind.TO_ONE || isLinking(relation)) {
					checkTarget(relation, modelTables);
				}
				if (isLinking(relation)) {
					checkLink(relation, modelTables, linkTables);
					this.byName.put(relation.link().table(), this.definitions.linkTable(relation));
				}
			}
			this.byName.put(mapping.table(), this.definitions.table(mapping));
		}
	}

	/**
	 * The models that make the tables: where several share one, that which stores most of
	 * it.
	 */
	private static List<ModelMapping<?>> owners(Collection<? extends ModelMapping<?>> mappings) {
		Comparator<ModelMapping<?>> largest = Comparator
			.comparing((ModelMapping<?> mapping) -> -mapping.columns().size())
			.thenComparing((mapping) -> mapping.type().getName());
		Map<String, ModelMapping<?>> owners = new TreeMap<>();
		mappings.stream().sorted(largest).forEach((mapping) -> owners.putIfAbsent(mapping.table(), mapping));
		return List.copyOf(owners.values());
	}

	private static boolean isLinking(ModelRelation relation) {
		return relation.kind() == Kind.MANY_TO_MANY && relation.isOwning();
	}

	private static void checkTarget(ModelRelation relation, Set<String> modelTables) {
		if (!modelTables.contains(relation.target().table())) {
			throw new ModelConfigurationException(
					"%s refers to %s, but that model was not found by the entity scan, so there is no table for its foreign key."
						.formatted(relation, relation.targetType().getName()),
					"Move it below the package of the @SpringBootApplication class, or name its package in @EntityScan.");
		}
	}

	private static void checkLink(ModelRelation relation, Set<String> modelTables,
			Map<String, ModelRelation> linkTables) {
		String table = relation.link().table();
		if (modelTables.contains(table)) {
			throw new ModelConfigurationException(
					"%s is stored in the link table %s, but a model has that table too.".formatted(relation, table),
					"Give @JoinTable another name; or declare a ToMany of that model, with @MappedBy, instead of the @JoinTable.");
		}
		ModelRelation other = linkTables.put(table, relation);
		if (other != null) {
			throw new ModelConfigurationException(
					"Both %s and %s are stored in the link table %s.".formatted(other, relation, table),
					"If they are the two sides of one relation, say @MappedBy(\"%s\") instead of @JoinTable on %s; otherwise give each a table of its own."
						.formatted(other.name(), relation));
		}
	}

	/**
	 * Returns the tables. Where some refer to each other in a circle, one of them comes
	 * before a table that it refers to.
	 */
	List<TableDefinition> inOrder() {
		List<TableDefinition> ordered = new ArrayList<>();
		Set<TableName> visited = new HashSet<>();
		this.byName.values().forEach((table) -> append(table, ordered, visited));
		return ordered;
	}

	private void append(TableDefinition table, List<TableDefinition> ordered, Set<TableName> visited) {
		if (!visited.add(table.name())) {
			return;
		}
		table.foreignKeys()
			.stream()
			.map((key) -> key.target().sql())
			.sorted()
			.forEach((target) -> append(Objects.requireNonNull(this.byName.get(target)), ordered, visited));
		ordered.add(table);
	}

}
