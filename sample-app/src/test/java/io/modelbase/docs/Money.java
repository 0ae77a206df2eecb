package io.modelbase.docs;

import java.math.BigDecimal;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

// tag::converter[]
public record Money(BigDecimal amount) {

	@ReadingConverter
	enum Reader implements Converter<BigDecimal, Money> {

		INSTANCE;

		@Override
		public Money convert(BigDecimal amount) {
			return new Money(amount);
		}

	}

	@WritingConverter
	enum Writer implements Converter<Money, BigDecimal> {

		INSTANCE;

		@Override
		public BigDecimal convert(Money money) {
			return money.amount();
		}

	}

}
// end::converter[]
