package io.modelbase.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.modelbase.docs.Pages;
import io.modelbase.testing.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the README's requests, from top to bottom, and compares the answers with those
 * that stand below them. Each request comes a minute after the one before. With
 * {@code -Ddocs.update} the README takes over the answers.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadmeTests {

	private static final Path README = Pages.ROOT.resolve("README.md");

	/** A curl command, the status, and the body where there is one. */
	private static final Pattern EXAMPLE = Pattern
		.compile("```sh\\n(curl .*?)\\n```\\n`[^`]*`\\n(?:```json\\n.*?\\n```\\n)?", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

	@LocalServerPort
	private int port;

	@Autowired
	private TestClock clock;

	@Test
	void answersAsPrinted() {
		String text = Pages.read(README);
		String answered = EXAMPLE.matcher(text).replaceAll((example) -> Matcher.quoteReplacement(answer(example)));
		assertThat(text.split("```sh\ncurl ", -1)).as("every request has its answer")
			.hasSize((int) EXAMPLE.matcher(text).results().count() + 1);
		if (Pages.UPDATE) {
			Pages.write(README, answered);
		}
		else {
			assertThat(text).isEqualTo(answered);
		}
	}

	private String answer(MatchResult example) {
		this.clock.advance(Duration.ofMinutes(1));
		String command = example.group(1);
		HttpResponse<String> response = send(request(command));
		HttpStatus status = HttpStatus.valueOf(response.statusCode());
		String body = response.body().isEmpty() ? "" : "```json\n" + response.body() + "\n```\n";
		return "```sh\n%s\n```\n`%d %s`\n%s".formatted(command, status.value(), status.getReasonPhrase(), body);
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Understands as much of curl's command line as the README uses. */
	private HttpRequest request(String command) {
		HttpRequest.Builder request = HttpRequest.newBuilder();
		String method = null;
		String data = null;
		Iterator<String> words = words(command.replace("\\\n", " ")).listIterator(1);
		while (words.hasNext()) {
			String word = words.next();
			switch (word) {
				case "-X" -> method = words.next();
				case "-d" -> data = words.next();
				case "-H" -> {
					String[] header = words.next().split(": ", 2);
					request.header(header[0], header[1]);
				}
				default -> {
					assertThat(word).startsWith("localhost:8080/");
					request.uri(URI.create("http://" + word.replace(":8080/", ":" + this.port + "/")));
				}
			}
		}
		String effective = (method != null) ? method : (data != null) ? "POST" : "GET";
		return request.method(effective, (data != null) ? BodyPublishers.ofString(data) : BodyPublishers.noBody())
			.timeout(Duration.ofSeconds(20))
			.build();
	}

	private static List<String> words(String command) {
		return WORD.matcher(command)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group(2))
			.toList();
	}

	@TestConfiguration
	static class ClockConfiguration {

		@Bean
		TestClock clock() {
			return new TestClock();
		}

	}

}
