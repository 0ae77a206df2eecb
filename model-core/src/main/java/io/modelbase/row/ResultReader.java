package io.modelbase.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

import io.modelbase.ToOne;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.row.RowReader.Source;
import io.modelbase.sql.ResultColumn;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.util.NumberUtils;

/**
 * Reads the rows of one projection's result into the values of its columns. Finds out at
 * the first row what the driver is asked for.
 *
 * @since 0.1.0
 */
public final class ResultReader implements BiFunction<Row, RowMetadata, @Nullable Object[]> {

	private final List<ResultColumn> columns;

	private @Nullable List<@Nullable Source> sources;

	/**
	 * Creates a reader of one result.
	 * @param columns the columns of the result
	 */
	public ResultReader(List<ResultColumn> columns) {
		this.columns = columns;
	}

	@Override
	public @Nullable Object[] apply(Row row, RowMetadata metadata) {
		List<@Nullable Source> sources = this.sources;
		if (sources == null) {
			sources = sources(metadata);
			this.sources = sources;
		}
		@Nullable Object[] values = new @Nullable Object[sources.size()];
		for (int i = 0; i < values.length; i++) {
			Source source = sources.get(i);
			values[i] = (source != null) ? value(source, row) : number(i, row);
		}
		return values;
	}

	private List<@Nullable Source> sources(RowMetadata metadata) {
		List<@Nullable Source> sources = new ArrayList<>();
		for (int place = 0; place < this.columns.size(); place++) {
			ModelColumn column = this.columns.get(place).column();
			sources.add((column != null)
					? Source.of(column, place, metadata.getColumnMetadata(place).getJavaType(), null) : null);
		}
		return sources;
	}

	/** A foreign key is selected as the target's id. */
	private static @Nullable Object value(Source source, Row row) {
		Object value = source.read(row);
		return (value instanceof ToOne<?> reference) ? reference.key() : value;
	}

	private @Nullable Object number(int place, Row row) {
		Number number = (Number) row.get(place);
		if (number == null) {
			return null;
		}
		Class<? extends Number> type = Objects.requireNonNull(this.columns.get(place).type());
		try {
			return NumberUtils.convertNumberToTargetClass(number, type);
		}
		catch (IllegalArgumentException ex) {
			throw new DataRetrievalFailureException(
					"%s is out of the range of %s. Leave rows out by a condition, or make more and smaller groups."
						.formatted(this.columns.get(place).name(), type.getName()));
		}
	}

}
