package io.modelbase.docs;

import java.util.List;

import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Comment;
import io.modelbase.sample.model.OutboxMessage;
import io.modelbase.sample.model.Tag;
import io.modelbase.sample.model.User;
import io.modelbase.schema.SchemaCreator;
import io.modelbase.sql.Dialect;
import org.junit.jupiter.api.Test;

import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.PostgresDialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/** The SQL on {@code docs/schema.md}. */
class SchemaTests {

	private static final String PAGE = Pages.read(Pages.ROOT.resolve("docs/schema.md"));

	@Test
	void showsWhatIsCreatedOnPostgres() {
		R2dbcCustomConversions conversions = R2dbcCustomConversions.of(PostgresDialect.INSTANCE, List.of());
		ModelMappingContext context = new ModelMappingContext(DefaultNamingStrategy.INSTANCE);
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		ModelMappings mappings = new ModelMappings(new ModelConverter(context, conversions), PostgresDialect.INSTANCE);
		SchemaCreator creator = new SchemaCreator(Dialect.POSTGRESQL,
				List.of(mappings.get(User.class), mappings.get(Article.class), mappings.get(Tag.class),
						mappings.get(Comment.class), mappings.get(OutboxMessage.class)));
		assertThat(creator.statements()).allSatisfy((sql) -> assertThat(oneLine(PAGE)).contains(oneLine(sql)));
	}

	/** The page breaks lines for reading. */
	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")");
	}

}
