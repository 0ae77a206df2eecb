package io.modelbase.schema;

import java.util.Arrays;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.schema.AbstractSchemaCreatorIntegrationTests.Captain;
import io.modelbase.schema.AbstractSchemaCreatorIntegrationTests.Ship;
import io.modelbase.sql.Dialect;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.mapping.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables in a schema of their own, where a schema isn't a database of the server. */
abstract class AbstractOwnSchemaIntegrationTests {

	@RegisterExtension
	final ModelFixture fixture = ModelFixture.on(database()).poolSize(1);

	abstract TestDatabase database();

	private void populate() {
		SchemaCreator creator = new SchemaCreator(Dialect.of(this.fixture.connections()),
				Arrays.asList(Crane.class, Ship.class, Captain.class)
					.stream()
					.map(this.fixture.entityTemplate().getModelMappings()::get)
					.toList());
		this.fixture.run(this.fixture.client().inConnection(creator::populate));
	}

	@Test
	void createsTablesInASchemaOfTheirOwn() {
		this.fixture.run(this.fixture.execute("CREATE SCHEMA \"yard\""));
		populate();
		Ship ship = this.fixture.one(this.fixture.template().save(new Ship()));
		this.fixture.run(this.fixture.template().save(new Crane().setShip(ToOne.of(ship))));
		assertThat(this.fixture.error(this.fixture.template().delete(ship)))
			.isInstanceOf(DataIntegrityViolationException.class);
		this.fixture.forget();
		populate();
		assertThat(this.fixture.plainStatements()).hasSize(2)
			.allMatch((sql) -> sql.startsWith("select table_name from information_schema.tables"));
	}

	@Table(schema = "yard", name = "crane")
	public static class Crane extends LongModel {

		private ToOne<Ship> ship = ToOne.none();

		private ToOne<Crane> next = ToOne.none();

		public ToOne<Ship> getShip() {
			return this.ship;
		}

		public Crane setShip(ToOne<Ship> ship) {
			this.ship = ship;
			return this;
		}

		public ToOne<Crane> getNext() {
			return this.next;
		}

	}

}
