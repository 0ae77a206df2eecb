package io.modelbase.domain;

import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

import io.modelbase.ModelBase;

/**
 * A model whose id the application gives, without timestamps and version.
 */
@Getter
@Setter
@NoArgsConstructor
@AllArgsConstructor
public class Country extends ModelBase<String> {

	@Id
	private @Nullable String id;

	private @Nullable String name;

}
