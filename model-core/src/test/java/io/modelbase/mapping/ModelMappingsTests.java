package io.modelbase.mapping;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;

import io.modelbase.LongModel;
import io.modelbase.domain.User;
import io.modelbase.sql.Dialect;
import io.modelbase.testing.ModelMappingsFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the classes of models are checked for before their first statement.
 */
class ModelMappingsTests {

	private static final String SOURCE = """
			package compiled;

			public class Invoice extends io.modelbase.LongModel {

				private final String number;

				public Invoice(String number) {
					this.number = number;
				}

			}
			""";

	private final ModelMappings mappings = ModelMappingsFixture.of(Dialect.H2).mappings();

	@TempDir
	Path folder;

	@Test
	void refusesAConstructorWhoseParametersHaveNoNames() throws Exception {
		try (URLClassLoader loader = compile()) {
			Class<?> type = loader.loadClass("compiled.Invoice");
			assertThatExceptionOfType(ModelConfigurationException.class).isThrownBy(() -> this.mappings.get(type))
				.satisfies((ex) -> {
					assertThat(ex.getDescription()).isEqualTo("The names of the constructor's parameters of "
							+ "compiled.Invoice are not in its class file, so they can't be matched to properties.");
					assertThat(ex.getAction()).contains("Compile with -parameters")
						.contains("a constructor without parameters");
				});
		}
	}

	@Test
	void mapsAConstructorWhoseParametersHaveNames() throws Exception {
		try (URLClassLoader loader = compile("-parameters")) {
			ModelMapping<?> mapping = this.mappings.get(loader.loadClass("compiled.Invoice"));
			assertThat(mapping.column("number").name().getReference()).isEqualToIgnoringCase("number");
		}
	}

	@Test
	void mapsPropertiesNamedLikeHiddenState() {
		ModelMapping<?> mapping = this.mappings.get(Seat.class);
		assertThat(mapping.columns()).map((column) -> column.property().getName()).contains("row", "lock");
		assertThat(this.mappings.get(User.class).columns()).map((column) -> column.property().getName())
			.contains("name")
			.doesNotContain("row", "lock");
	}

	@Test
	void refusesAClassThatIsNoModelAndMapsAModelOnce() {
		assertThatExceptionOfType(ModelConfigurationException.class).isThrownBy(() -> this.mappings.get(String.class))
			.withMessageStartingWith("java.lang.String is not a model. Let it extend LongModel");
		assertThat(this.mappings.get(User.class)).isSameAs(this.mappings.get(User.class));
	}

	private URLClassLoader compile(String... options) throws IOException {
		Path source = Files.writeString(this.folder.resolve("Invoice.java"), SOURCE);
		String classPath = Stream.of(LongModel.class, Persistable.class, Id.class, Nullable.class)
			.map((type) -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())))
			.map(Path::toString)
			.distinct()
			.collect(Collectors.joining(File.pathSeparator));
		List<String> arguments = Stream
			.concat(Stream.of(options),
					Stream.of("-proc:none", "-nowarn", "-cp", classPath, "-d", this.folder.toString(),
							source.toString()))
			.toList();
		int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
			.run(null, null, null, arguments.toArray(String[]::new));
		assertThat(result).isZero();
		return new URLClassLoader(new URL[] { this.folder.toUri().toURL() }, getClass().getClassLoader());
	}

	static class Seat extends LongModel {

		int row;

		@Nullable String lock;

	}

}
