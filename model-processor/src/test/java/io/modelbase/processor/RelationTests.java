package io.modelbase.processor;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.annotation.processing.Processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the compiler makes of relations in metamodels.
 */
class RelationTests {

	private static final String USER = """
			package shop;

			import io.modelbase.LongModel;
			import io.modelbase.MappedBy;
			import io.modelbase.ToMany;
			import io.modelbase.ToOne;

			public final class User extends LongModel {

				private String name;

				private ToOne<User> manager = ToOne.none();

				@MappedBy("author")
				private final ToMany<Article> articles = toMany();

			}
			""";

	private static final String ARTICLE = """
			package shop;

			import io.modelbase.LongModel;
			import io.modelbase.ToOne;
			import io.modelbase.load.RelationPreload;
			import io.modelbase.load.RequiresForUpdate;
			import io.modelbase.load.RequiresRelations;

			public final class Article extends LongModel implements RelationPreload {

				private String title;

				private int words;

				private ToOne<User> author = ToOne.none();

				@RequiresRelations("author.manager")
				public String byline() {
					return "";
				}

				@RequiresForUpdate
				@RequiresRelations("author")
				public void publish() {
				}

				@RequiresForUpdate
				public void retract() {
				}

			}
			""";

	@TempDir
	private Path folder;

	/**
	 * The models are final: javac 21 and later see {@code this} escape to
	 * {@code toMany()} where a class can be extended.
	 */
	@Test
	void letsRelationsBeUsedWithoutWarnings() {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.source("shop/Document.java",
					"package shop; public abstract class Document<T> extends io.modelbase.UuidModel { String name; }")
			.source("shop/Page.java",
					"package shop; import io.modelbase.ToOne; public class Page extends io.modelbase.UuidModel { ToOne<Document<?>> document = ToOne.none(); }")
			.source("shop/Use.java", """
					package shop;

					import io.modelbase.ToOne;
					import io.modelbase.expression.Condition;
					import io.modelbase.load.LoadOptions;
					import io.modelbase.query.Projection;
					import io.modelbase.query.Select;

					class Use {

						Condition<Article> joined = Article_.author().manager().name.startsWith("A")
							.and(Article_.author().matches(User_.name.eq("a")))
							.and(Article_.author().id.eq(5L));

						Condition<User> exists = User_.articles().any(Article_.title.eq("a"))
							.and(User_.articles().author().articles().count().gt(1L))
							.and(User_.articles().sum(Article_.words).gt(100L));

						LoadOptions<User> loaded = LoadOptions.of(
								User_.articles().where(Article_.title.eq("a")).orderBy(Article_.title.asc()).limit(3),
								User_.manager().joined(), User_.articles().load(Article_.author().depth(2)));

						record Stats(String name, long articles, double words) {

						}

						Projection<Article, Stats> grouped = Select.from(Article.class)
							.columns(Article_.author().name, Article_.id.count(), Article_.words.avg())
							.groupBy(Article_.author().name)
							.having(Article_.id.count().gt(3L), Article_.words.sum().lt(1000L))
							.orderBy(Article_.id.count().desc())
							.into(Stats::new);

						LoadOptions<Article> needed = Article_.Needs.byline;

						Condition<Page> generic = Page_.document().matches(Document_.name.eq("a"))
							.and(Page_.document().name.eq("b"));

						Select<User> users = Select.from(User.class).where(this.exists);

						ToOne<User> reference = ToOne.ref(User.class, 5L);

					}
					""")
			.processors(new ModelProcessor())
			.options("-Xlint:all,-path,-classfile,-processing", "-Werror")
			.run();
		assertThat(compilation.diagnostics()).isEmpty();
	}

	@Test
	void givesPathsTheNamesThatLeadThere() throws IOException, ReflectiveOperationException {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.source("shop/Use.java", """
					package shop;

					public class Use implements java.util.function.Supplier<Object> {

						@Override
						public Object get() {
							return java.util.List.of(Article_.author().manager(), User_.articles().author().articles(),
									Article_.Needs.byline, Article_.author().manager().name.path(),
									Article_.author().manager().name.root().getSimpleName());
						}

					}
					""")
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).isEmpty();
		try (URLClassLoader loader = classLoader(compilation.classes() + File.pathSeparator + ModelCore.classPath())) {
			Object paths = ((Supplier<?>) loader.loadClass("shop.Use").getConstructor().newInstance()).get();
			assertThat(paths).hasToString(
					"[Article.author.manager, User.articles.author.articles, author with (manager), author.manager.name, Article]");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "LoadOptions<User> load = Article_.author();",
			"LoadOptions<User> load = LoadOptions.of(User_.manager(), Article_.author());",
			"LoadOptions<User> load = Article_.Needs.byline;", "Object load = User_.articles().load(User_.manager());",
			"Condition<User> condition = Article_.author().name.eq(\"a\");",
			"Condition<User> condition = Article_.author().isNull();",
			"Object condition = User_.articles().any(User_.name.eq(\"a\"));",
			"Object condition = Article_.author().matches(Article_.title.eq(\"a\"));",
			"Object select = Select.from(User.class).where(Article_.author().name.eq(\"a\"));",
			"Object update = Update.table(User.class).set(Article_.title, \"a\");",
			"Object update = Update.table(Article.class).set(Article_.title, 5);",
			"Object update = Update.table(Article.class).set(Article_.author(), null);",
			"Object update = Update.table(Article.class).where(User_.name.eq(\"a\"));",
			"Object delete = Delete.from(User.class).where(Article_.author().name.eq(\"a\"));",
			"Object load = Article_.author().limit(3);", "Object load = User_.articles().joined();",
			"Object load = User_.articles().author().joined();", "Object column = User_.articles().title;",
			"Object sum = User_.articles().sum(Article_.title);", "Object sum = Article_.title.sum();",
			"Object select = Select.from(User.class).columns(Article_.title);",
			"Object select = Select.from(User.class).columns(User_.name, Article_.id.count());",
			"Object select = Select.from(User.class).columns(User_.articles());",
			"Object select = Select.from(User.class).columns(User_.id.count()).groupBy(Article_.title);",
			"Object select = Select.from(User.class).columns(User_.id.count()).groupBy(User_.id.count());",
			"Object select = Select.from(User.class).columns(User_.name).having(Article_.id.count().gt(3L));",
			"Object select = Select.from(User.class).columns(User_.name).load(User_.articles());",
			"Object select = Select.from(User.class).columns(User_.name, User_.id).into((String name) -> name);",
			"Object select = Select.from(User.class).columns(User_.id).into((String id) -> id);",
			"Object reference = ToOne.ref(User.class, \"wrong key type\");",
			"ToOne<Article> reference = ToOne.ref(User.class, 5L);" })
	void keepsMisuseFromCompiling(String misuse) {
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.source("shop/Use.java", """
					package shop;

					import io.modelbase.ToOne;
					import io.modelbase.expression.Condition;
					import io.modelbase.load.LoadOptions;
					import io.modelbase.query.Delete;
					import io.modelbase.query.Select;
					import io.modelbase.query.Update;

					class Use {

						%s

					}
					""".formatted(misuse))
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).singleElement().asString().startsWith("Use.java:12: ");
	}

	@Test
	void givesEachFileItsModelAsOnlyOriginatingElement() {
		RecordingProcessor processor = new RecordingProcessor();
		Compilation compilation = compile("run").source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.processors(processor)
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(processor.originatingElements())
			.isEqualTo(Map.of("shop.Article_", List.of("shop.Article"), "shop.User_", List.of("shop.User")));
	}

	@Test
	void reportsTargetsWhoseJarHasNoMetamodels() {
		Compilation library = Compilation.in(this.folder.resolve("library"))
			.source("library/Tag.java", "package library; public class Tag extends io.modelbase.LongModel { }")
			.options("-proc:none")
			.run();
		Compilation compilation = compile("run").source("shop/Product.java", """
				package shop;

				import io.modelbase.ToOne;

				public class Product extends io.modelbase.LongModel {

					private ToOne<library.Tag> tag = ToOne.none();

					private ToOne<Product> parent = ToOne.none();

					static final Object USE = Product_.parent().parent();

				}
				""").classPath(library.classes()).processors(new ModelProcessor()).run();
		assertThat(compilation.errors())
			.containsExactly("Product.java:7: Product.tag leads to Tag, which has no metamodel Tag_:"
					+ " its jar was compiled without the processor. Add model-processor to the annotation processors of that build.");
	}

	@Test
	void leadsToModelsInOtherJars() {
		Compilation library = Compilation.in(this.folder.resolve("library"))
			.source("library/Tags.java",
					"package library; public class Tags { public static class Tag extends io.modelbase.LongModel { String name; } }")
			.processors(new ModelProcessor())
			.run();
		Compilation compilation = compile("run").source("shop/Product.java", """
				package shop;

				import io.modelbase.ToOne;
				import library.Tags;

				public class Product extends io.modelbase.LongModel {

					private ToOne<Tags.Tag> tag = ToOne.none();

					static final Object USE = Product_.tag().name.eq("a");

				}
				""").classPath(library.classes()).processors(new ModelProcessor()).run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources().get("shop/Product_.java")).contains("import library.Tags_Tag_;");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void waitsForTargetsThatOtherProcessorsWrite(boolean first) {
		GeneratingProcessor other = new GeneratingProcessor()
			.writes("shop.Base",
					"package shop; public abstract class Base extends io.modelbase.LongModel { "
							+ "private io.modelbase.ToOne<Maker> maker = io.modelbase.ToOne.none(); }")
			.writes("shop.Maker", "package shop; public class Maker extends io.modelbase.LongModel { }");
		Compilation compilation = compile("run").source("shop/Invoice.java", """
				package shop;

				import io.modelbase.ToOne;
				import io.modelbase.load.RelationPreload;
				import io.modelbase.load.RequiresRelations;

				public class Invoice extends io.modelbase.LongModel implements RelationPreload {

					private ToOne<Line> line = ToOne.none();

					@RequiresRelations({ "line.product.maker" })
					public void total() {
					}

					static final Object USE = Invoice_.line().product().maker().id.eq(5L);

				}
				""")
			.source("shop/Line.java",
					"package shop; import io.modelbase.ToOne; public class Line extends io.modelbase.LongModel { private ToOne<Product> product = ToOne.none(); }")
			.source("shop/Product.java", "package shop; public class Product extends Base { }")
			.source("shop/Products.java",
					"package shop; interface Products extends org.springframework.data.repository.Repository<Product, Long> { @io.modelbase.repository.Load(\"maker\") Product get(); }")
			.processors(first ? new Processor[] { new ModelProcessor(), other }
					: new Processor[] { other, new ModelProcessor() })
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources().get("shop/Invoice_.java"))
			.contains("LoadOptions.of(Invoice_.line().product().maker())");
	}

	@Test
	void readsRelationsThatGenericSuperclassesOfOtherJarsDeclare() {
		Compilation library = Compilation.in(this.folder.resolve("library")).source("library/Owned.java", """
				package library;

				import io.modelbase.ToOne;
				import io.modelbase.load.RequiresRelations;

				public abstract class Owned<T extends io.modelbase.LongModel> extends io.modelbase.UuidModel
						implements io.modelbase.load.RelationPreload {

					private ToOne<T> owner = ToOne.none();

					@RequiresRelations("owner")
					public void check() {
					}

				}
				""").options("-proc:none").run();
		assertThat(library.errors()).isEmpty();
		Compilation compilation = compile("run")
			.source("shop/Product.java", "package shop; public class Product extends library.Owned<User> { }")
			.source("shop/User.java", USER)
			.source("shop/Article.java", ARTICLE)
			.classPath(library.classes())
			.processors(new ModelProcessor())
			.run();
		assertThat(compilation.errors()).isEmpty();
		assertThat(compilation.generatedSources().get("shop/Product_.java"))
			.contains("public static User_.One<Product> owner()")
			.contains("LoadOptions<Product> check = LoadOptions.of(Product_.owner());");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ToOnePath", "ToManyPath" })
	void knowsTheMethodsThatPathsHaveThemselves(String path) throws IOException, ClassNotFoundException {
		try (URLClassLoader loader = classLoader(ModelCore.classPath())) {
			Class<?> type = loader.loadClass(Names.METAMODEL_PACKAGE + "." + path);
			Class<?> options = loader.loadClass(Names.LOAD_PACKAGE + ".LoadOptions");
			List<String> methods = Stream.of(type, options, Object.class)
				.flatMap((declaringType) -> Stream.of(declaringType.getDeclaredMethods()))
				.filter((method) -> (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0)
				.map(Method::getName)
				.distinct()
				.toList();
			assertThat(methods).contains("load", "forUpdate", "wait").allMatch(RelationNames::isTaken);
		}
	}

	private static URLClassLoader classLoader(String classPath) throws MalformedURLException {
		List<URL> urls = new ArrayList<>();
		for (String path : classPath.split(File.pathSeparator)) {
			urls.add(Path.of(path).toUri().toURL());
		}
		return new URLClassLoader(urls.toArray(URL[]::new));
	}

	private Compilation.Builder compile(String name) {
		return Compilation.in(this.folder.resolve(name));
	}

}
