package shop;

import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Embedded;

public class Address extends Place {

	static final int LENGTH = 64;

	private String street;

	private String city;

	@Transient
	private String label;

	@Embedded.Nullable
	private Geo geo;

	public record Geo(double latitude, double longitude) {

	}

}
