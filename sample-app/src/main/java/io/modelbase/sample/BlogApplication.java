package io.modelbase.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A blog API: users write articles, and their followers hear of those that are published.
 * {@code model} holds what is stored, {@code web} the API, {@code outbox} what tells
 * followers.
 */
@SpringBootApplication
@EnableScheduling
public class BlogApplication {

	public static void main(String[] args) {
		SpringApplication.run(BlogApplication.class, args);
	}

}
