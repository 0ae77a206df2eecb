package io.modelbase.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation, as files. */
public final class Pages {

	/** The repository's root: tests run in the folder of their module. */
	public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	/**
	 * Whether pages are brought in line with code and answers instead of being compared.
	 */
	public static final boolean UPDATE = System.getProperty("docs.update") != null;

	private Pages() {
	}

	static List<Path> all() {
		try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
			Stream<Path> pages = files.filter((file) -> file.toString().endsWith(".md"));
			return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), pages).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
