package io.modelbase.sql;

import java.util.List;

/**
 * A projection as SQL, and how its rows are read.
 *
 * @param sql the SQL with its values
 * @param columns the columns of the result, in their order
 * @since 0.1.0
 */
public record ProjectionSql(BoundSql sql, List<ResultColumn> columns) {

}
