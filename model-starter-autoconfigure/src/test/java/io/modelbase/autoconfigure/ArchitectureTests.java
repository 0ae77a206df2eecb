package io.modelbase.autoconfigure;

import io.modelbase.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * What the auto-configuration may import.
 */
class ArchitectureTests {

	private final ArchitectureRules rules = ArchitectureRules.of("io.modelbase.autoconfigure")
		.allow("autoconfigure", "", "execution", "mapping", "schema", "session", "repository")
		.allow("autoconfigure.jackson", "", "autoconfigure");

	@Test
	void packageImportsOnlyWhatItMay() {
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
