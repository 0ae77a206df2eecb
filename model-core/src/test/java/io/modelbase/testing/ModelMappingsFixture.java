package io.modelbase.testing;

import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.H2Dialect;
import org.springframework.data.r2dbc.dialect.MySqlDialect;
import org.springframework.data.r2dbc.dialect.PostgresDialect;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;

import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Renderers;

/**
 * Mappings and renderers of one kind of database, without a database.
 *
 * @param dialect the kind of database
 * @param mappings the mappings of all models
 * @param renderers the renderers
 */
public record ModelMappingsFixture(Dialect dialect, ModelMappings mappings, Renderers renderers) {

	/**
	 * Makes mappings and renderers.
	 * @param dialect the kind of database
	 * @return the fixture
	 */
	public static ModelMappingsFixture of(Dialect dialect) {
		R2dbcDialect springDataDialect = switch (dialect) {
			case H2 -> H2Dialect.INSTANCE;
			case POSTGRESQL -> PostgresDialect.INSTANCE;
			case MARIADB, MYSQL -> MySqlDialect.INSTANCE;
		};
		R2dbcCustomConversions conversions = R2dbcCustomConversions.of(springDataDialect);
		ModelMappingContext context = new ModelMappingContext(DefaultNamingStrategy.INSTANCE);
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		return new ModelMappingsFixture(dialect,
				new ModelMappings(new ModelConverter(context, conversions), springDataDialect),
				Renderers.of(dialect, springDataDialect));
	}

}
