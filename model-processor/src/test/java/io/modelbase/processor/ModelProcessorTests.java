package io.modelbase.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the processor behaves towards the compiler, build tools and other processors.
 */
class ModelProcessorTests {

	private static final String USER = """
			package shop;

			import io.modelbase.LongModel;
			import org.springframework.data.relational.core.mapping.Embedded;

			public class User extends LongModel {

				private String name;

				@Embedded.Nullable
				private Address address;

				record Address(String city) {
				}

			}
			""";

	private static final String ARTICLE = """
			package shop;

			import io.modelbase.LongModel;

			public class Article extends LongModel {

				private String title;

				private boolean published;

			}
			""";

	@TempDir
	private Path folder;

	@Test
	void isRegisteredAndIsolating() throws IOException {
		assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
			.contains(ModelProcessor.class);
		try (InputStream file = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
			assertThat(file).hasContent("io.modelbase.processor.ModelProcessor,isolating\n");
		}
	}

	@Test
	void takesNoOptionsAndEverySourceVersion() {
		ModelProcessor processor = new ModelProcessor();
		assertThat(processor.getSupportedOptions()).isEmpty();
		assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
	}

	@Test
	void givesEachFileItsModelAsOnlyOriginatingElement() {
		RecordingProcessor processor = new RecordingProcessor();
		Compilation compilation = compile("run").source("shop/Article.java", ARTICLE)
			.source("shop/User.java", USER)
			.source("shop/Blog.java",
					"package shop; class Blog { static class Post extends io.modelbase.UuidModel { User.Address home; } }")
			.processors(processor)
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(processor.originatingElements()).isEqualTo(Map.of("shop.Article_", List.of("shop.Article"),
				"shop.User_", List.of("shop.User"), "shop.Blog_Post_", List.of("shop.Blog.Post")));
		assertThat(processor.claims()).isNotEmpty().containsOnly(false);
	}

	@Test
	void writesTheSameBytesInAnyOrder() {
		Compilation one = compile("one").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.processors(new ModelProcessor())
			.run();
		Compilation other = compile("other").source("shop/Article.java", ARTICLE)
			.source("shop/User.java", USER)
			.processors(new ModelProcessor())
			.run();
		assertThat(one.errors()).isEmpty();
		assertThat(one.generatedSources()).hasSize(2).isEqualTo(other.generatedSources());
	}

	@Test
	void letsColumnsBeUsedInSelects() {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.source("shop/Use.java", """
					package shop;

					import io.modelbase.expression.Condition;
					import io.modelbase.query.Select;

					class Use {

						Select<User> users = Select.from(User.class)
							.where(User_.name.contains("a"), User_.address.city.eq("Paris"), User_.id.gt(5L))
							.orderBy(User_.createdAt.desc());

						Condition<Article> published = Article_.published.isTrue();

					}
					""")
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).isEmpty();
	}

	@Test
	void keepsConditionsOnTheWrongModelFromCompiling() {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.source("shop/Use.java", """
					package shop;

					import io.modelbase.query.Select;

					class Use {

						Object right = Select.from(User.class).where(User_.name.eq("x"));

						Object wrongModel = Select.from(User.class).where(Article_.title.eq("x"));

						Object wrongOrder = Select.from(User.class).orderBy(Article_.title.asc());

						Object wrongValue = Article_.published.eq("x");

						Object wrongMethod = Article_.published.contains("x");

					}
					""")
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).extracting((error) -> error.substring(0, error.indexOf(' ')))
			.containsExactly("Use.java:11:", "Use.java:13:", "Use.java:15:", "Use.java:9:");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void waitsForTypesThatOtherProcessorsWrite(boolean first) {
		GeneratingProcessor other = new GeneratingProcessor()
			.writes("shop.Status", "package shop; public enum Status { OPEN }")
			.writes("shop.Base",
					"package shop; abstract class Base extends io.modelbase.UuidModel { Status status; Level level; }")
			.writes("shop.Level", "package shop; public record Level(int value) { }");
		Compilation compilation = compile("run").source("shop/Order.java", """
				package shop;

				import java.util.List;

				public class Order extends Base {

					private String number;

					private List<Status> history;

					static final Object USE = Order_.status.eq(Status.OPEN);

				}
				""")
			.source("shop/Article.java", ARTICLE)
			.processors(first ? new Processor[] { new ModelProcessor(), other }
					: new Processor[] { other, new ModelProcessor() })
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources()).containsOnlyKeys("shop/Article_.java", "shop/Base.java",
				"shop/Base_.java", "shop/Level.java", "shop/Order_.java", "shop/Status.java");
		assertThat(compilation.generatedSources().get("shop/Order_.java")).contains(
				"Attribute<Order, List<Status>> history", "ComparableAttribute<Order, Status> status",
				"Attribute<Order, Level> level", "ComparableAttribute<Order, UUID> id");
	}

	@Test
	void leavesClassesWithUnknownSuperclassesToTheCompiler() {
		Compilation compilation = compile("run")
			.source("shop/Order.java", "package shop; public class Order extends Missing { }")
			.source("shop/Article.java", ARTICLE)
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).containsExactly("Order.java:1: cannot find symbol");
	}

	@Test
	void repeatsMembersOfSuperclassesInOtherJarsAndWritesNothingForThem() {
		Compilation library = Compilation.in(this.folder.resolve("library"))
			.source("library/Named.java", """
					package library;

					public abstract class Named<T> extends io.modelbase.UuidModel {

						private String name;

						private T detail;

						private Secret secret;

						private enum Secret {
						}

					}
					""")
			.source("library/Tag.java", "package library; public class Tag extends io.modelbase.LongModel { }")
			.options("-proc:none")
			.run();
		assertThat(library.errors()).isEmpty();
		Compilation compilation = compile("run").source("shop/Product.java", """
				package shop;

				public class Product extends library.Named<java.time.LocalDate> {

					private int price;

					static final Object USE = Product_.name.eq("a").and(Product_.secret.isNull());

				}
				""").classPath(library.classes()).processors(new ModelProcessor()).run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources()).containsOnlyKeys("shop/Product_.java");
		assertThat(compilation.generatedSources()
			.get("shop/Product_.java")
			.lines()
			.filter((line) -> line.contains("static final") && !line.contains(" class "))
			.map((line) -> line.substring(line.indexOf("final") + 6, line.indexOf(" ="))))
			.containsExactly("NumericAttribute<Product, Integer, Long> price", "TextAttribute<Product> name",
					"TemporalAttribute<Product, LocalDate> detail", "Attribute<Product, ?> secret",
					"ComparableAttribute<Product, UUID> id", "TemporalAttribute<Product, Instant> createdAt",
					"TemporalAttribute<Product, Instant> updatedAt");
	}

	@Test
	void reportsFaultsOfClassFilesOnTheModel() {
		Compilation library = Compilation.in(this.folder.resolve("library"))
			.source("library/Owned.java",
					"package library; public abstract class Owned extends io.modelbase.UuidModel { Owned owner; }")
			.options("-proc:none")
			.run();
		Compilation compilation = compile("run")
			.source("shop/Product.java", "package shop;\n\npublic class Product extends library.Owned {\n}\n")
			.classPath(library.classes())
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).containsExactly(
				"Product.java:3: Relations between models aren't mapped by plain references, as Owned.owner does with Owned."
						+ " Use ToOne<Owned>, or mark the field @Transient.");
	}

	@Test
	void writesNothingForTheLibraryItself() {
		Compilation compilation = compile("run")
			.source("io/modelbase/Own.java", "package io.modelbase; abstract class Own extends LongModel { }")
			.source("io/modelbase/demo/Demo.java",
					"package io.modelbase.demo; class Demo extends io.modelbase.LongModel { }")
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources()).containsOnlyKeys("io/modelbase/demo/Demo_.java");
	}

	@Test
	void replacesWhatAnEarlierBuildLeft() {
		Compilation earlier = compile("run").source("shop/Article.java", ARTICLE)
			.processors(new ModelProcessor())
			.run();
		Compilation later = compile("run").source("shop/Article.java", ARTICLE.replace("published", "hidden"))
			.classPath(earlier.classes())
			.options("-sourcepath", earlier.generated().toString())
			.processors(new ModelProcessor())
			.run();
		assertThat(later.errors()).isEmpty();
		assertThat(later.generatedSources().get("shop/Article_.java")).contains("BooleanAttribute<Article> hidden")
			.doesNotContain("published");
	}

	@Test
	void reportsMetamodelsThatAnotherProcessorWrites() {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.processors(new GeneratingProcessor().writes("shop.User_", "package shop; class User_ { }"),
					new ModelProcessor())
			.run();
		assertThat(compilation.errors()).singleElement()
			.asString()
			.startsWith("User.java:6: The metamodel User_ of User could not be written: ");
	}

	@Test
	void leavesOutGeneratedAnnotationThatTheModuleDoesNotRead() throws IOException {
		Compilation compilation = compile("run").source("module-info.java", "module shop { requires model.core; }")
			.source("shop/Article.java", ARTICLE)
			.processors(new ModelProcessor())
			.options("--module-path", jar("model-core.jar", ModelCore.classes()) + File.pathSeparator + libraries())
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources().get("shop/Article_.java")).doesNotContain("Generated")
			.contains("TextAttribute<Article> title");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void worksBesideLombokInEitherOrder(boolean first) throws Exception {
		String lombok = libraryNamed("lombok");
		String processor = Path.of(ModelProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI())
			.toString();
		Compilation.Builder sources = compile("run").source("shop/User.java", """
				package shop;

				import io.modelbase.LongModel;
				import lombok.Getter;
				import lombok.Setter;
				import lombok.extern.java.Log;

				@Log
				@Getter
				@Setter
				public class User extends LongModel {

					private String name;

					private boolean active;

				}
				""").source("shop/Use.java", """
				package shop;

				class Use {

					Object use(User user) {
						user.setName("a");
						return User_.name.eq(user.getName()).and(User_.active.isTrue());
					}

				}
				""");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/javac").toString(),
				"-d", this.folder.toString(), "-classpath", ModelCore.classPath(), "-processorpath",
				first ? processor + File.pathSeparator + lombok : lombok + File.pathSeparator + processor));
		sources.paths().forEach((path) -> command.add(path.toString()));
		Path output = this.folder.resolve("output");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertThat(process.waitFor()).as(() -> read(output)).isZero();
		assertThat(read(this.folder.resolve("shop/User_.java"))).contains("BooleanAttribute<User> active")
			.doesNotContain("log");
	}

	private Compilation.Builder compile(String name) {
		return Compilation.in(this.folder.resolve(name));
	}

	private Path jar(String name, Path classes) throws IOException {
		Path jar = this.folder.resolve(name);
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
				Files.copy(file, out);
			}
		}
		return jar;
	}

	private static String libraries() {
		return String.join(File.pathSeparator,
				Stream.of("spring-data-commons", "spring-data-relational", "jspecify", "jackson-annotations")
					.map(ModelProcessorTests::libraryNamed)
					.toList());
	}

	private static String libraryNamed(String name) {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((path) -> Path.of(path).getFileName().toString().startsWith(name + "-"))
			.findFirst()
			.orElseThrow();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
