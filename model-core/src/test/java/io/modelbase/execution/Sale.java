package io.modelbase.execution;

import java.math.BigDecimal;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.relation.Writer;
import jakarta.validation.constraints.Digits;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A model with what is worth grouping and computing. */
class Sale extends LongModel {

	private @Nullable Channel channel;

	private @Nullable Price price;

	@Digits(integer = 10, fraction = 2)
	private @Nullable BigDecimal weight;

	private @Nullable Double discount;

	private int quantity;

	private @Nullable Long turnover;

	private boolean gift;

	private ToOne<Writer> buyer = ToOne.none();

	Sale() {
	}

	Sale(@Nullable Channel channel, @Nullable Integer cents, int quantity, ToOne<Writer> buyer) {
		this.channel = channel;
		this.price = (cents != null) ? new Price(cents) : null;
		this.weight = (cents != null) ? BigDecimal.valueOf(cents, 2) : null;
		this.discount = (cents != null) ? cents / 4.0 : null;
		this.quantity = quantity;
		this.buyer = buyer;
	}

	Sale setTurnover(long turnover) {
		this.turnover = turnover;
		return this;
	}

	enum Channel {

		SHOP, WEB

	}

	/** A value that a converter stores in another type. */
	record Price(int cents) implements Comparable<Price> {

		@Override
		public int compareTo(Price other) {
			return Integer.compare(this.cents, other.cents);
		}

	}

	@WritingConverter
	enum PriceToInteger implements Converter<Price, Integer> {

		INSTANCE;

		@Override
		public Integer convert(Price price) {
			return price.cents();
		}

	}

	@ReadingConverter
	enum IntegerToPrice implements Converter<Integer, Price> {

		INSTANCE;

		@Override
		public Price convert(Integer cents) {
			return new Price(cents);
		}

	}

}
