package io.modelbase.sample;

import io.modelbase.testing.MariaDbServer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MariaDbBlogIntegrationTests extends AbstractBlogIntegrationTests {

	@DynamicPropertySource
	static void useTestServer(DynamicPropertyRegistry registry) {
		String url = MariaDbServer.shared().createDatabase();
		registry.add("spring.r2dbc.url", () -> url);
	}

}
