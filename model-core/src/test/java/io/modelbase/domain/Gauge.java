package io.modelbase.domain;

import java.util.List;

import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

import io.modelbase.LongModel;
import io.modelbase.testing.ModelFixture;
import io.modelbase.testing.TestDatabase;

/**
 * A model with columns that the database fills in.
 */
@Getter
@Setter
@Accessors(chain = true)
public class Gauge extends LongModel {

	private @Nullable String label;

	private @Nullable String status;

	@InsertOnlyProperty
	private @Nullable String code;

	@ReadOnlyProperty
	@Setter(lombok.AccessLevel.NONE)
	private @Nullable Integer labelLength;

	/**
	 * Creates a gauge.
	 * @param label its label
	 */
	public Gauge(@Nullable String label) {
		this.label = label;
	}

	/**
	 * Gives the table, made from the model, a default and a computed column.
	 * @param fixture the fixture
	 */
	public static void fillColumnsByDatabase(ModelFixture fixture) {
		String stored = fixture.runsOn(TestDatabase.H2) ? "" : " STORED";
		for (String sql : List.of("ALTER TABLE gauge ALTER COLUMN status SET DEFAULT 'fresh'",
				"ALTER TABLE gauge DROP COLUMN label_length",
				"ALTER TABLE gauge ADD COLUMN label_length INT GENERATED ALWAYS AS (CHAR_LENGTH(label))" + stored)) {
			fixture.run(fixture.execute(sql));
		}
		fixture.forget();
	}

}
