package io.modelbase.sql;

import io.modelbase.mapping.ModelColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a projection's result is read as: as a model's column, or as a number.
 *
 * @param name what was selected, for messages
 * @param column the model's column whose values it holds, null for a number
 * @param type the type of the number, null for a model's column
 * @since 0.1.0
 */
public record ResultColumn(String name, @Nullable ModelColumn column, @Nullable Class<? extends Number> type) {

}
