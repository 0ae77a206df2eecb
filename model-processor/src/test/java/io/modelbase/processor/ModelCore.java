package io.modelbase.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The API that models extend and metamodels use, compiled from the sources of its module:
 * a dependency on that module would be a cycle, as its tests use the processor.
 */
final class ModelCore {

	private static final Path SOURCES = Path.of(System.getProperty("basedir", ""))
		.toAbsolutePath()
		.resolveSibling("model-core")
		.resolve("src/main/java");

	private static final Path CLASSES = compile();

	private ModelCore() {
	}

	/**
	 * Returns the folder of the compiled classes.
	 */
	static Path classes() {
		return CLASSES;
	}

	/**
	 * Returns the class path of an application: the API with what it depends on.
	 */
	static String classPath() {
		return CLASSES + File.pathSeparator + System.getProperty("java.class.path");
	}

	private static Path compile() {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
				Stream<Path> attributes = Files.list(SOURCES.resolve("io/modelbase/metamodel"))) {
			Path classes = Files.createTempDirectory("model-core");
			deleteOnExit(classes);
			List<Path> roots = Stream
				.concat(attributes, Stream
					.of("LongModel", "UuidModel", "ToOne", "MappedBy", "JoinColumn", "JoinTable", "OrderBy", "OnDelete",
							"Owned", "query/Select", "query/Update", "query/Delete", "load/RelationPreload",
							"load/RequiresRelations", "load/RequiresForUpdate", "repository/Load")
					.map((name) -> SOURCES.resolve("io/modelbase/" + name + ".java")))
				.toList();
			boolean compiled = compiler
				.getTask(null, files, null,
						List.of("-proc:none", "-implicit:class", "-d", classes.toString(), "-sourcepath",
								SOURCES.toString(), "-classpath", System.getProperty("java.class.path")),
						null, files.getJavaFileObjectsFromPaths(roots))
				.call();
			if (!compiled) {
				throw new IllegalStateException("The sources in " + SOURCES + " don't compile");
			}
			return classes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void deleteOnExit(Path folder) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try (Stream<Path> files = Files.walk(folder)) {
				files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

}
