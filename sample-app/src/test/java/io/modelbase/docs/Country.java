package io.modelbase.docs;

import io.modelbase.ModelBase;
import io.modelbase.constraint.NonEmptyStr64;
import jakarta.validation.constraints.Size;

import org.springframework.data.annotation.Id;

// tag::ownid[]
public class Country extends ModelBase<String> {

	@Id
	@Size(min = 2, max = 2)
	private final String code;

	@NonEmptyStr64
	private String name;

	public Country(String code, String name) {
		this.code = code;
		this.name = name;
	}

	@Override
	public String getId() {
		return this.code;
	}

	// getters and setters
	// end::ownid[]

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	// tag::ownid[]

}
// end::ownid[]
