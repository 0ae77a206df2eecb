package io.modelbase.relation;

import io.modelbase.ModelBase;
import io.modelbase.constraint.Str64;

import org.springframework.data.annotation.Id;

/** A model whose id the application assigns. */
public class Country extends ModelBase<String> {

	@Id
	private String code = "";

	@Str64
	private String name = "";

	Country() {
	}

	public Country(String code, String name) {
		this.code = code;
		this.name = name;
	}

	@Override
	public String getId() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

}
