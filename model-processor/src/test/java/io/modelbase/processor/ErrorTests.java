package io.modelbase.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles the models under {@code errors}, where a comment {@code // error: …} says what
 * is reported on its line, and nothing else is.
 */
class ErrorTests {

	private static final Path ERRORS = Path.of(System.getProperty("basedir", ""), "src/test/resources/errors");

	@TempDir
	private Path folder;

	static List<String> cases() throws IOException {
		try (Stream<Path> folders = Files.list(ERRORS)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void reportsErrorsOnTheElementsAtFault(String name) throws IOException {
		Path sources = ERRORS.resolve(name);
		Compilation compilation = Compilation.in(this.folder).sources(sources).processors(new ModelProcessor()).run();
		assertThat(compilation.errors()).containsExactlyElementsOf(expected(sources));
	}

	private static List<String> expected(Path sources) throws IOException {
		List<String> errors = new ArrayList<>();
		for (Path source : Compilation.Sources.list(sources)) {
			List<String> lines = Files.readAllLines(source);
			for (int i = 0; i < lines.size(); i++) {
				List<String> parts = List.of(lines.get(i).split("\\s*// error: "));
				for (String message : parts.subList(1, parts.size())) {
					errors.add("%s:%d: %s".formatted(source.getFileName(), i + 1, message));
				}
			}
		}
		return errors.stream().sorted().toList();
	}

}
