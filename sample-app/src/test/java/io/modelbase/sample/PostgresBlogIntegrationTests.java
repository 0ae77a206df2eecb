package io.modelbase.sample;

import io.modelbase.testing.PostgresServer;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sets what the profile reads from the environment. */
@ActiveProfiles("postgres")
class PostgresBlogIntegrationTests extends AbstractBlogIntegrationTests {

	@DynamicPropertySource
	static void useTestServer(DynamicPropertyRegistry registry) {
		String url = PostgresServer.shared().createDatabase();
		registry.add("POSTGRES_URL", () -> url);
		registry.add("POSTGRES_USER", () -> "postgres");
		registry.add("POSTGRES_PASSWORD", () -> "");
	}

}
