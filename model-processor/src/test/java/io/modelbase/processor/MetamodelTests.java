package io.modelbase.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares metamodels with the files under {@code golden/*}{@code /expected}. After a
 * wanted change, {@code -Dgolden.update=true} writes these files anew, to be read before
 * they are committed.
 */
class MetamodelTests {

	private static final Path GOLDEN = Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");

	/** The compiler's complaint about any use of {@code @Embedded.Nullable}. */
	private static final String MISSING_FOR_SPRING_DATA = "javax.annotation.meta.When";

	@TempDir
	private Path folder;

	static List<String> cases() throws IOException {
		try (Stream<Path> folders = Files.list(GOLDEN)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void writesExpectedSources(String name) throws IOException {
		Compilation compilation = compile(name);
		assertThat(compilation.errors()).isEmpty();
		Path expected = GOLDEN.resolve(name).resolve("expected");
		if (Boolean.getBoolean("golden.update")) {
			update(expected, compilation.generatedSources());
		}
		assertThat(compilation.generatedSources()).isEqualTo(Compilation.Sources.read(expected));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void writesSourcesThatCompileWithoutWarnings(String name) {
		Compilation models = compile(name);
		Compilation metamodels = Compilation.in(this.folder.resolve("metamodels"))
			.sources(models.generated())
			.classPath(models.classes())
			.options("-proc:none", "-Xlint:all,-path,-classfile", "-Xdoclint:all/package")
			.run();
		assertThat(metamodels.diagnostics())
			.filteredOn((diagnostic) -> !diagnostic.getMessage(Locale.ROOT).contains(MISSING_FOR_SPRING_DATA))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void writesTheSameSourcesFromModelsCompiledAlone(String name) {
		Compilation together = compile(name);
		for (Path source : Compilation.Sources.list(GOLDEN.resolve(name).resolve("input"))) {
			Compilation alone = Compilation.in(this.folder.resolve(source.getFileName().toString()))
				.sources(source)
				.classPath(together.classes())
				.processors(new ModelProcessor())
				.run();
			assertThat(alone.errors()).isEmpty();
			assertThat(together.generatedSources()).containsAllEntriesOf(alone.generatedSources());
		}
	}

	private Compilation compile(String name) {
		return Compilation.in(this.folder.resolve("models"))
			.sources(GOLDEN.resolve(name).resolve("input"))
			.processors(new ModelProcessor())
			.run();
	}

	private static void update(Path expected, Map<String, String> sources) throws IOException {
		for (Map.Entry<String, String> source : sources.entrySet()) {
			Path file = expected.resolve(source.getKey());
			Files.createDirectories(file.getParent());
			Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
		}
	}

}
