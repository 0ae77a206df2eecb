package shop;

import java.math.BigDecimal;

import io.modelbase.LongModel;

import org.springframework.data.relational.core.mapping.Embedded;

public class Customer extends LongModel {

	private String name;

	@Embedded.Nullable
	private Address address;

	@Embedded.Empty(prefix = "delivery_")
	private Address delivery;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
	private Range<Integer> discount;

	@Compact
	private Range<BigDecimal> credit;

	@Embedded.Nullable
	private Range<?> open;

	@Embedded.Nullable
	private Hidden hidden;

	@Embedded.Nullable
	private Address addressGeo;

	@Embedded.Nullable
	private Nothing nothing;

	private record Hidden(String code) {

	}

	static class Nothing {

	}

}
