package io.modelbase.autoconfigure.shop;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An entity that is no model.
 *
 * @param id the id
 * @param body the text
 */
@Table
public record Note(@Id @Nullable Long id, String body) {

}
