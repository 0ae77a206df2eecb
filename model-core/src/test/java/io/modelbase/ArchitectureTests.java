package io.modelbase;

import io.modelbase.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * What each package may import. A new package, or a new import, changes this table
 * together with the {@code package-info}.
 */
class ArchitectureTests {

	private static final String ROOT = "";

	private final ArchitectureRules rules = ArchitectureRules.of("io.modelbase")
		.allow(ROOT)
		.allow("constraint")
		.allow("validation", ROOT)
		.allow("expression")
		.allow("load", ROOT, "expression")
		.allow("metamodel", ROOT, "expression", "load")
		.allow("query", "expression", "load", "metamodel")
		.allow("mapping", ROOT, "metamodel", "constraint")
		.allow("sql", ROOT, "expression", "load", "metamodel", "query", "mapping")
		.allow("row", ROOT, "mapping", "sql")
		.allow("execution", ROOT, "constraint", "expression", "load", "metamodel", "query", "mapping", "sql", "row")
		.allow("schema", ROOT, "constraint", "mapping", "sql", "execution")
		.allow("session", ROOT, "constraint", "expression", "load", "metamodel", "query", "mapping", "sql", "row",
				"execution")
		.allow("repository", ROOT, "constraint", "expression", "load", "metamodel", "query", "mapping", "execution",
				"session");

	@Test
	void packagesImportOnlyWhatTheyMay() {
		this.rules.checkImports();
	}

	@Test
	void packagesAreFreeOfCycles() {
		this.rules.checkFreeOfCycles();
	}

	@Test
	void packagesAreNullMarked() {
		this.rules.checkNullMarked();
	}

}
