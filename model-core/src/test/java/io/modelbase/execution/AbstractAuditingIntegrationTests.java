package io.modelbase.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.auditing.ReactiveIsNewAwareAuditingHandler;
import org.springframework.data.mapping.context.PersistentEntities;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.sql.SqlIdentifier;

import io.modelbase.LongModel;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Data's auditing annotations on models.
 */
abstract class AbstractAuditingIntegrationTests {

	private String auditor = "ada";

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).models(Page.class).callbacks(new Auditing());

	abstract TestDatabase database();

	private Page saved(Page page) {
		Page saved = this.fixture.one(this.fixture.template().save(page));
		this.fixture.forget();
		this.fixture.clock().advance(Duration.ofMinutes(1));
		return saved;
	}

	private Page reread(Page page) {
		return this.fixture.one(this.fixture.template().get(Page.class, Objects.requireNonNull(page.getId())));
	}

	@Test
	void fillsWhoAndWhenOnInsertAndUpdate() {
		Page page = saved(new Page().setText("a"));
		assertThat(page.getCreator()).isEqualTo("ada");
		assertThat(page.getChanger()).isEqualTo("ada");
		assertThat(page.getMadeAt()).isNotNull();
		this.auditor = "bob";
		this.fixture.run(this.fixture.template().save(page.setText("b")));
		Page read = reread(page);
		assertThat(read.getCreator()).isEqualTo("ada");
		assertThat(read.getChanger()).isEqualTo("bob");
		assertThat(read.getChangedAt()).isAfter(read.getMadeAt());
	}

	@Test
	void writesNothingIfAuditingAloneChangedTheModel() {
		Page page = saved(new Page().setText("a"));
		Instant changedAt = page.getChangedAt();
		this.auditor = "bob";
		this.fixture.run(this.fixture.template().save(page));
		this.fixture.run(this.fixture.template().saveAll(List.of(page, reread(page))));
		assertThat(this.fixture.plainStatements()).noneMatch((sql) -> sql.startsWith("update"));
		assertThat(page.getChanger()).isEqualTo("ada");
		assertThat(page.getChangedAt()).isEqualTo(changedAt);
		assertThat(page.getUpdatedAt()).isEqualTo(page.getCreatedAt());
	}

	private final class Auditing implements BeforeConvertCallback<Page> {

		private final ReactiveIsNewAwareAuditingHandler handler = new ReactiveIsNewAwareAuditingHandler(
				PersistentEntities.of(new R2dbcMappingContext(DefaultNamingStrategy.INSTANCE)));

		@Override
		public Publisher<Page> onBeforeConvert(Page page, SqlIdentifier table) {
			this.handler.setAuditorAware(() -> Mono.just(AbstractAuditingIntegrationTests.this.auditor));
			return this.handler.markAudited(page).cast(Page.class);
		}

	}

	@Getter
	@Setter
	@Accessors(chain = true)
	static class Page extends LongModel {

		private @Nullable String text;

		@CreatedBy
		private @Nullable String creator;

		@CreatedDate
		private @Nullable Instant madeAt;

		@LastModifiedBy
		private @Nullable String changer;

		@LastModifiedDate
		private @Nullable Instant changedAt;

	}

}
