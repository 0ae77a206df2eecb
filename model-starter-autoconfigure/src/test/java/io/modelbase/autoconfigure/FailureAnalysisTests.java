package io.modelbase.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.modelbase.autoconfigure.failing.configured.ConfiguredApplication;
import io.modelbase.autoconfigure.failing.sound.SoundApplication;
import io.modelbase.autoconfigure.failing.twice.TwiceApplication;
import io.modelbase.autoconfigure.failing.unmapped.UnmappedApplication;
import io.modelbase.autoconfigure.failing.unscanned.UnscannedApplication;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a newcomer reads when the application doesn't start.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTests {

	private static final String DATABASE = "--spring.r2dbc.url=" + TestDatabase.H2.connectionUrl();

	@Test
	void soundApplicationStarts() {
		ConfigurableApplicationContext context = application(getClass().getClassLoader(), SoundApplication.class)
			.run(DATABASE, "--modelbase.schema.mode=create");
		assertThat(context.isRunning()).isTrue();
		context.close();
	}

	@Test
	void noDriverForTheUrl(CapturedOutput output) {
		fails(SoundApplication.class, "--spring.r2dbc.url=r2dbc:oracle://scott:tiger@localhost/orders");
		assertThat(output).contains("No R2DBC driver on the class path takes spring.r2dbc.url")
			.contains("Available drivers: [")
			.contains("Add the driver of your database: io.r2dbc:r2dbc-h2, org.postgresql:r2dbc-postgresql")
			.doesNotContain("tiger");
	}

	@Test
	void noUrlAndNoEmbeddedDatabase(CapturedOutput output) {
		fails(new FilteredClassLoader("io.r2dbc.h2"), SoundApplication.class);
		assertThat(output).contains("Failed to configure a ConnectionFactory: 'url' attribute is not specified")
			.contains("If you want an embedded database (H2), please put it on the classpath");
	}

	@Test
	void unknownDatabase(CapturedOutput output) {
		fails(getClass().getClassLoader(), SoundApplication.class, UnknownDatabase.class);
		assertThat(output).contains("calls its database 'Microsoft SQL Server'")
			.contains("Use one of these databases, or remove io.modelbase:model-starter");
	}

	@Test
	void modelCompiledWithoutProcessor(@TempDir Path directory, CapturedOutput output) throws Exception {
		failsWithoutProcessor(directory, Map.of("Car", """
				public class Car extends io.modelbase.LongModel {

					private String name;

				}
				"""));
		assertThat(output).contains("Model unprocessed.Car has no metamodel unprocessed.Car_")
			.contains("Add io.modelbase:model-processor to the annotationProcessorPaths");
	}

	@Test
	void modelNotScanned(CapturedOutput output) {
		fails(UnscannedApplication.class, DATABASE, "--modelbase.schema.mode=create");
		// which of the repositories comes first is up to the file system
		assertThat(output).containsPattern(
				"Model io\\.modelbase\\.autoconfigure\\.shop\\.\\w+ has a repository, but was not found by the entity scan")
			.contains(
					"Move it below the package of the @SpringBootApplication class, or name its package in @EntityScan");
	}

	@Test
	void ownR2dbcConfiguration(CapturedOutput output) {
		fails(ConfiguredApplication.class);
		assertThat(output).contains("is a repository of a model")
			.contains("org.springframework.data.r2dbc.core.R2dbcEntityTemplate, which doesn't know models")
			.contains("Remove the configuration class that extends AbstractR2dbcConfiguration");
	}

	/**
	 * The processor refuses it first, so that only a model compiled elsewhere gets here.
	 */
	@Test
	void compositeId(@TempDir Path directory, CapturedOutput output) throws Exception {
		failsWithoutProcessor(directory, Map.of("Line", """
				public class Line extends io.modelbase.ModelBase<Line.Key> {

					@org.springframework.data.annotation.Id
					private Key id;

					@Override
					public Key getId() {
						return this.id;
					}

					public record Key(Long document, Integer number) {
					}

				}
				""", "Line_", """
				public class Line_ {

				}
				""", "LineRepository", """
				public interface LineRepository extends io.modelbase.repository.ModelRepository<Line, Line.Key> {

				}
				"""));
		assertThat(output).contains("unprocessed.Line has a composite id, Key; ids are single columns for now")
			.contains("Use a generated id, and a unique constraint");
	}

	/**
	 * The processor refuses it first, so that only a model compiled elsewhere gets here.
	 */
	@Test
	void collectionMappedByNothing(@TempDir Path directory, CapturedOutput output) throws Exception {
		failsWithoutProcessor(directory, Map.of("Car", """
				public class Car extends io.modelbase.LongModel {

					@io.modelbase.MappedBy("vehicle")
					private final io.modelbase.ToMany<Wheel> wheels = toMany();

				}
				""", "Wheel", """
				public class Wheel extends io.modelbase.LongModel {

					private io.modelbase.ToOne<Car> car = io.modelbase.ToOne.none();

				}
				""", "Car_", "public class Car_ {}", "Wheel_", "public class Wheel_ {}"));
		assertThat(output).contains("Car.wheels is mapped by 'vehicle', but Wheel has no such relation")
			.contains("Name its ToOne<Car>");
	}

	@Test
	void collectionOrderedByNothing(@TempDir Path directory, CapturedOutput output) throws Exception {
		failsWithoutProcessor(directory, Map.of("Car", """
				public class Car extends io.modelbase.LongModel {

					@io.modelbase.MappedBy("car")
					@io.modelbase.OrderBy("size desc")
					private final io.modelbase.ToMany<Wheel> wheels = toMany();

				}
				""", "Wheel", """
				public class Wheel extends io.modelbase.LongModel {

					private io.modelbase.ToOne<Car> car = io.modelbase.ToOne.none();

				}
				""", "Car_", "public class Car_ {}", "Wheel_", "public class Wheel_ {}"));
		assertThat(output).contains("@OrderBy of Car.wheels says 'size desc'");
	}

	@Test
	void unmappedType(CapturedOutput output) {
		fails(UnmappedApplication.class, DATABASE);
		assertThat(output).contains("Crate.contents has type")
			.contains("Annotate it with @Embedded to store its properties");
	}

	@Test
	void twoPropertiesInOneColumn(CapturedOutput output) {
		fails(TwiceApplication.class, DATABASE);
		assertThat(output).contains("Both Label.title and Label.heading are mapped to column \"TITLE\"")
			.contains("Give one of them another name with @Column");
	}

	@Test
	void badBatchSize(CapturedOutput output) {
		fails(SoundApplication.class, DATABASE, "--modelbase.write.batch-size=0");
		assertThat(output).contains("modelbase.write.batch-size").contains("It must be 1 or more");
	}

	private void fails(Class<?> application, String... arguments) {
		fails(getClass().getClassLoader(), application, arguments);
	}

	private void fails(ClassLoader classLoader, Class<?> application, String... arguments) {
		assertThatException().isThrownBy(() -> application(classLoader, application).run(arguments));
	}

	private void fails(ClassLoader classLoader, Class<?> application, Class<?> configuration) {
		assertThatException().isThrownBy(() -> application(classLoader, application, configuration).run());
	}

	private static SpringApplication application(ClassLoader classLoader, Class<?>... sources) {
		SpringApplication application = new SpringApplication(new DefaultResourceLoader(classLoader), sources);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setRegisterShutdownHook(false);
		return application;
	}

	private void failsWithoutProcessor(Path directory, Map<String, String> sources) throws Exception {
		Map<String, String> all = new HashMap<>(sources);
		all.put("Application", """
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class Application {

				}
				""");
		compileWithoutProcessor(directory, all);
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
				getClass().getClassLoader())) {
			fails(classLoader, classLoader.loadClass("unprocessed.Application"), DATABASE);
		}
	}

	private static void compileWithoutProcessor(Path directory, Map<String, String> sources) throws IOException {
		List<Path> paths = new ArrayList<>();
		for (Map.Entry<String, String> source : sources.entrySet()) {
			paths.add(Files.writeString(directory.resolve(source.getKey() + ".java"),
					"package unprocessed;\n" + source.getValue()));
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-proc:none", "-d", directory.toString(), "-classpath",
					System.getProperty("java.class.path"));
			assertThat(
					compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths)).call())
				.isTrue();
		}
	}

	/** A database that Spring Data knows and we don't. */
	@Configuration(proxyBeanMethods = false)
	static class UnknownDatabase {

		@Bean
		ConnectionFactory connectionFactory() {
			return new ConnectionFactory() {

				@Override
				public Publisher<? extends Connection> create() {
					return Mono.error(new IllegalStateException());
				}

				@Override
				public ConnectionFactoryMetadata getMetadata() {
					return () -> "Microsoft SQL Server";
				}

			};
		}

	}

}
