package io.modelbase.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a run of the compiler left behind.
 *
 * @param classes the folder of the classes
 * @param generated the folder of the sources that processors wrote
 * @param diagnostics errors and warnings
 */
record Compilation(Path classes, Path generated, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

	static Builder in(Path folder) {
		return new Builder(folder);
	}

	/**
	 * Returns the errors as {@code File.java:line: first line of the message}.
	 */
	List<String> errors() {
		return this.diagnostics.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map((diagnostic) -> place(diagnostic) + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
			.sorted()
			.toList();
	}

	/**
	 * Returns the text of each generated source by its path, sorted.
	 */
	Map<String, String> generatedSources() {
		return Sources.read(this.generated);
	}

	private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
		return (diagnostic.getSource() != null)
				? "%s:%d: ".formatted(Path.of(diagnostic.getSource().toUri()).getFileName(), diagnostic.getLineNumber())
				: "";
	}

	/**
	 * Collects what to compile.
	 */
	static final class Builder {

		private final Path folder;

		private final List<Path> sources = new ArrayList<>();

		private final List<Path> classPath = new ArrayList<>();

		private final List<Processor> processors = new ArrayList<>();

		private final List<String> options = new ArrayList<>();

		private Builder(Path folder) {
			this.folder = folder;
		}

		Builder sources(Path folderOrFile) {
			this.sources.addAll(Sources.list(folderOrFile));
			return this;
		}

		Builder source(String path, String text) {
			Path file = this.folder.resolve("sources").resolve(path);
			try {
				Files.createDirectories(file.getParent());
				Files.writeString(file, text, StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.sources.add(file);
			return this;
		}

		List<Path> paths() {
			return List.copyOf(this.sources);
		}

		Builder classPath(Path... paths) {
			this.classPath.addAll(List.of(paths));
			return this;
		}

		Builder processors(Processor... processors) {
			this.processors.addAll(List.of(processors));
			return this;
		}

		Builder options(String... options) {
			this.options.addAll(List.of(options));
			return this;
		}

		Compilation run() {
			JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
			DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
			Path classes = this.folder.resolve("classes");
			Path generated = this.folder.resolve("generated");
			try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT,
					StandardCharsets.UTF_8)) {
				Files.createDirectories(classes);
				Files.createDirectories(generated);
				List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString(),
						"-classpath", fullClassPath(), "-Xmaxerrs", "1000"));
				arguments.addAll(this.options);
				JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, arguments, null,
						files.getJavaFileObjectsFromPaths(this.sources));
				task.setLocale(Locale.ROOT);
				task.setProcessors(this.processors);
				task.call();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return new Compilation(classes, generated, List.copyOf(diagnostics.getDiagnostics()));
		}

		private String fullClassPath() {
			return Stream.concat(this.classPath.stream().map(Path::toString), Stream.of(ModelCore.classPath()))
				.collect(Collectors.joining(File.pathSeparator));
		}

	}

	/**
	 * Source files below a folder.
	 */
	static final class Sources {

		private Sources() {
		}

		static List<Path> list(Path folderOrFile) {
			try (Stream<Path> files = Files.walk(folderOrFile)) {
				return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		static Map<String, String> read(Path folder) {
			Map<String, String> texts = new TreeMap<>();
			for (Path file : Files.exists(folder) ? list(folder) : List.<Path>of()) {
				try {
					texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
			return texts;
		}

	}

}
