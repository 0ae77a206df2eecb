package io.modelbase.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.modelbase.autoconfigure.Applications.ShopPackage;
import io.modelbase.autoconfigure.plain.Account;
import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductRepository;
import io.modelbase.autoconfigure.shop.Product_;
import io.modelbase.autoconfigure.shop.StickerAlbum;
import io.modelbase.repository.ModelR2dbcRepositoryFactoryBean;
import io.modelbase.session.BeforeFlush;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.javapoet.ClassName;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.one;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shop, processed ahead of time, and started from what was generated.
 */
class AotTests {

	@Test
	void startsFromGeneratedBeanDefinitions(@TempDir Path directory) throws Exception {
		String initializer = generate(directory);
		compile(directory);
		// generated classes use package-private members, so all share one class loader
		List<URL> urls = new ArrayList<>(List.of(directory.toUri().toURL()));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			urls.add(url(entry));
		}
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		System.setProperty("spring.aot.enabled", "true");
		try (URLClassLoader classLoader = new URLClassLoader(urls.toArray(URL[]::new),
				ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(classLoader);
			Runnable start = (Runnable) classLoader.loadClass(Start.class.getName())
				.getDeclaredConstructor(String.class)
				.newInstance(initializer);
			start.run();
		}
		finally {
			thread.setContextClassLoader(before);
			System.clearProperty("spring.aot.enabled");
		}
	}

	private static URL url(String entry) throws MalformedURLException {
		return new File(entry).toURI().toURL();
	}

	private static String generate(Path directory) {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(AotTests.class)), new FileSystemGeneratedFiles(directory));
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			setUp(context.getEnvironment());
			context.register(Shop.class);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return initializer.canonicalName();
		}
	}

	private static void compile(Path directory) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(directory)) {
			List<Path> all = sources.filter((path) -> path.toString().endsWith(".java")).toList();
			assertThat(all).isNotEmpty();
			List<String> options = List.of("-proc:none", "-nowarn", "-d", directory.toString(), "-classpath",
					directory + File.pathSeparator + System.getProperty("java.class.path"));
			assertThat(
					compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all)).call())
				.isTrue();
		}
	}

	private static void setUp(ConfigurableEnvironment environment) {
		TestPropertyValues.of("spring.r2dbc.url=" + TestDatabase.H2.connectionUrl(), "modelbase.schema.mode=create")
			.applyTo(environment);
	}

	/** Starts the application, in a class loader of its own. */
	public static final class Start implements Runnable {

		private final String initializer;

		public Start(String initializer) {
			this.initializer = initializer;
		}

		@Override
		@SuppressWarnings("unchecked")
		public void run() {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				setUp(context.getEnvironment());
				((ApplicationContextInitializer<GenericApplicationContext>) Class.forName(this.initializer)
					.getDeclaredConstructor()
					.newInstance()).initialize(context);
				context.refresh();
				use(context);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static void use(GenericApplicationContext context) {
			ProductRepository products = context.getBean(ProductRepository.class);
			Applications.run(products.save(new Product("pen", 1)));
			assertThat(all(products.findAll(Product_.price.eq(1)))).extracting(Product::getName).containsExactly("pen");
			assertThat(one(products.findByName("pen")).isNew()).isFalse();
			assertThat(one(context.getBean(StickerAlbum.class).roundTrip())).isTrue();
			assertThat(context.getBeanNamesForType(ModelR2dbcRepositoryFactoryBean.class)).hasSize(4);
			assertThat(context.getBeansOfType(ModelScanCheck.class)).hasSize(1);
			useSessions(context.getBean(ModelSessionFactory.class), context.getBean(Hooks.class));
		}

		private static void useSessions(ModelSessionFactory sessions, Hooks hooks) {
			Applications.run(sessions.inTransaction((session) -> {
				session.add(new Product("ruler", 2));
				return session.flush();
			}));
			assertThat(hooks.called).containsExactly("ruler");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ StickerAlbum.class, Hooks.class })
	@ImportAutoConfiguration({ R2dbcAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class,
			ValidationAutoConfiguration.class, DataR2dbcAutoConfiguration.class,
			DataR2dbcRepositoriesAutoConfiguration.class, ModelbaseAutoConfiguration.class,
			ModelbaseConnectionAutoConfiguration.class, ModelbaseRepositoriesAutoConfiguration.class,
			ModelbaseSchemaAutoConfiguration.class, ModelbaseSessionAutoConfiguration.class })
	static class Shop extends ShopPackage {

	}

	/** What lambdas are called for is known ahead of time only by their methods. */
	@Configuration(proxyBeanMethods = false)
	static class Hooks {

		private final List<String> called = new ArrayList<>();

		@Bean
		BeforeFlush<Product> forProducts() {
			return (product, kind) -> Mono.fromRunnable(() -> this.called.add(String.valueOf(product.getName())));
		}

		@Bean
		BeforeFlush<Account> forAccounts() {
			return (account, kind) -> Mono.error(new AssertionError());
		}

	}

}
