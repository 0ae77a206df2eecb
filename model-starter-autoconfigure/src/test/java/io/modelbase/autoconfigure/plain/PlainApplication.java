package io.modelbase.autoconfigure.plain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.domain.ReactiveAuditorAware;
import org.springframework.data.r2dbc.config.EnableR2dbcAuditing;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.DialectResolver;
import org.springframework.data.r2dbc.mapping.event.AfterConvertCallback;
import org.springframework.data.r2dbc.mapping.event.AfterSaveCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeSaveCallback;
import org.springframework.r2dbc.core.Parameter;

/** The application. */
@SpringBootApplication
@EnableR2dbcAuditing(dateTimeProviderRef = "fixedTime")
public class PlainApplication {

	/** What auditing takes for the time. */
	public static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

	/** The entity callbacks, in the order of their calls. */
	public final List<String> called = new CopyOnWriteArrayList<>();

	@Bean
	DateTimeProvider fixedTime() {
		return () -> Optional.of(NOW);
	}

	@Bean
	ReactiveAuditorAware<String> auditor() {
		return () -> Mono.just("auditor");
	}

	@Bean
	R2dbcCustomConversions conversions(ConnectionFactory connectionFactory) {
		return R2dbcCustomConversions.of(DialectResolver.getDialect(connectionFactory),
				List.of(new EmailWriter(), new EmailReader()));
	}

	@Bean
	BeforeConvertCallback<Person> beforeConvert() {
		return (person, table) -> {
			this.called.add("beforeConvert " + table);
			return Mono.just(person);
		};
	}

	@Bean
	BeforeSaveCallback<Person> beforeSave() {
		return (person, row, table) -> {
			this.called.add("beforeSave " + table);
			if ("callback".equals(person.firstname)) {
				row.put("lastname", Parameter.from("set by callback"));
			}
			return Mono.just(person);
		};
	}

	@Bean
	AfterSaveCallback<Person> afterSave() {
		return (person, row, table) -> {
			this.called.add("afterSave " + table);
			return Mono.just(person);
		};
	}

	@Bean
	AfterConvertCallback<Person> afterConvert() {
		return (person, table) -> {
			this.called.add("afterConvert " + table);
			person.note = "read";
			return Mono.just(person);
		};
	}

	@WritingConverter
	static class EmailWriter implements Converter<EmailAddress, String> {

		@Override
		public String convert(EmailAddress source) {
			return source.value();
		}

	}

	@ReadingConverter
	static class EmailReader implements Converter<String, EmailAddress> {

		@Override
		public EmailAddress convert(String source) {
			return new EmailAddress(source);
		}

	}

}
