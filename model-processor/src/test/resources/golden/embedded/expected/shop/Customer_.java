package shop;

import java.math.BigDecimal;
import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Customer}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Customer_ {

	/** Column of {@link Customer} property {@code name}. */
	public static final TextAttribute<Customer> name = new TextAttribute<>(Customer.class, "name");

	/** Columns of {@link Customer} property {@code address}. */
	public static final AddressColumns address = new AddressColumns();

	/** Columns of {@link Customer} property {@code delivery}. */
	public static final DeliveryColumns delivery = new DeliveryColumns();

	/** Columns of {@link Customer} property {@code discount}. */
	public static final DiscountColumns discount = new DiscountColumns();

	/** Columns of {@link Customer} property {@code credit}. */
	public static final CreditColumns credit = new CreditColumns();

	/** Columns of {@link Customer} property {@code open}. */
	public static final OpenColumns open = new OpenColumns();

	/** Columns of {@link Customer} property {@code hidden}. */
	public static final HiddenColumns hidden = new HiddenColumns();

	/** Columns of {@link Customer} property {@code addressGeo}. */
	public static final AddressGeoColumns_ addressGeo = new AddressGeoColumns_();

	/** Columns of {@link Customer} property {@code nothing}. */
	public static final NothingColumns nothing = new NothingColumns();

	/** Column of {@link Customer} property {@code id}. */
	public static final NumericAttribute<Customer, Long> id = new NumericAttribute<>(Customer.class, "id");

	/** Column of {@link Customer} property {@code createdAt}. */
	public static final TemporalAttribute<Customer, Instant> createdAt =
			new TemporalAttribute<>(Customer.class, "createdAt");

	/** Column of {@link Customer} property {@code updatedAt}. */
	public static final TemporalAttribute<Customer, Instant> updatedAt =
			new TemporalAttribute<>(Customer.class, "updatedAt");

	private Customer_() {
	}

	/**
	 * Columns of {@link Customer} property {@code address}.
	 */
	public static final class AddressColumns {

		/** Column of {@link Customer} property {@code address.street}. */
		public final TextAttribute<Customer> street = new TextAttribute<>(Customer.class, "address.street");

		/** Column of {@link Customer} property {@code address.city}. */
		public final TextAttribute<Customer> city = new TextAttribute<>(Customer.class, "address.city");

		/** Columns of {@link Customer} property {@code address.geo}. */
		public final AddressGeoColumns geo = new AddressGeoColumns();

		/** Column of {@link Customer} property {@code address.country}. */
		public final TextAttribute<Customer> country = new TextAttribute<>(Customer.class, "address.country");

		private AddressColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code address.geo}.
	 */
	public static final class AddressGeoColumns {

		/** Column of {@link Customer} property {@code address.geo.latitude}. */
		public final NumericAttribute<Customer, Double> latitude =
				new NumericAttribute<>(Customer.class, "address.geo.latitude");

		/** Column of {@link Customer} property {@code address.geo.longitude}. */
		public final NumericAttribute<Customer, Double> longitude =
				new NumericAttribute<>(Customer.class, "address.geo.longitude");

		private AddressGeoColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code delivery}.
	 */
	public static final class DeliveryColumns {

		/** Column of {@link Customer} property {@code delivery.street}. */
		public final TextAttribute<Customer> street = new TextAttribute<>(Customer.class, "delivery.street");

		/** Column of {@link Customer} property {@code delivery.city}. */
		public final TextAttribute<Customer> city = new TextAttribute<>(Customer.class, "delivery.city");

		/** Columns of {@link Customer} property {@code delivery.geo}. */
		public final DeliveryGeoColumns geo = new DeliveryGeoColumns();

		/** Column of {@link Customer} property {@code delivery.country}. */
		public final TextAttribute<Customer> country = new TextAttribute<>(Customer.class, "delivery.country");

		private DeliveryColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code delivery.geo}.
	 */
	public static final class DeliveryGeoColumns {

		/** Column of {@link Customer} property {@code delivery.geo.latitude}. */
		public final NumericAttribute<Customer, Double> latitude =
				new NumericAttribute<>(Customer.class, "delivery.geo.latitude");

		/** Column of {@link Customer} property {@code delivery.geo.longitude}. */
		public final NumericAttribute<Customer, Double> longitude =
				new NumericAttribute<>(Customer.class, "delivery.geo.longitude");

		private DeliveryGeoColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code discount}.
	 */
	public static final class DiscountColumns {

		/** Column of {@link Customer} property {@code discount.low}. */
		public final NumericAttribute<Customer, Integer> low = new NumericAttribute<>(Customer.class, "discount.low");

		/** Column of {@link Customer} property {@code discount.high}. */
		public final NumericAttribute<Customer, Integer> high = new NumericAttribute<>(Customer.class, "discount.high");

		private DiscountColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code credit}.
	 */
	public static final class CreditColumns {

		/** Column of {@link Customer} property {@code credit.low}. */
		public final NumericAttribute<Customer, BigDecimal> low = new NumericAttribute<>(Customer.class, "credit.low");

		/** Column of {@link Customer} property {@code credit.high}. */
		public final NumericAttribute<Customer, BigDecimal> high =
				new NumericAttribute<>(Customer.class, "credit.high");

		private CreditColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code open}.
	 */
	public static final class OpenColumns {

		/** Column of {@link Customer} property {@code open.low}, of a type that can't be named here. */
		public final Attribute<Customer, ?> low = new Attribute<>(Customer.class, "open.low");

		/** Column of {@link Customer} property {@code open.high}, of a type that can't be named here. */
		public final Attribute<Customer, ?> high = new Attribute<>(Customer.class, "open.high");

		private OpenColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code hidden}.
	 */
	public static final class HiddenColumns {

		/** Column of {@link Customer} property {@code hidden.code}. */
		public final TextAttribute<Customer> code = new TextAttribute<>(Customer.class, "hidden.code");

		private HiddenColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code addressGeo}.
	 */
	public static final class AddressGeoColumns_ {

		/** Column of {@link Customer} property {@code addressGeo.street}. */
		public final TextAttribute<Customer> street = new TextAttribute<>(Customer.class, "addressGeo.street");

		/** Column of {@link Customer} property {@code addressGeo.city}. */
		public final TextAttribute<Customer> city = new TextAttribute<>(Customer.class, "addressGeo.city");

		/** Columns of {@link Customer} property {@code addressGeo.geo}. */
		public final AddressGeoGeoColumns geo = new AddressGeoGeoColumns();

		/** Column of {@link Customer} property {@code addressGeo.country}. */
		public final TextAttribute<Customer> country = new TextAttribute<>(Customer.class, "addressGeo.country");

		private AddressGeoColumns_() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code addressGeo.geo}.
	 */
	public static final class AddressGeoGeoColumns {

		/** Column of {@link Customer} property {@code addressGeo.geo.latitude}. */
		public final NumericAttribute<Customer, Double> latitude =
				new NumericAttribute<>(Customer.class, "addressGeo.geo.latitude");

		/** Column of {@link Customer} property {@code addressGeo.geo.longitude}. */
		public final NumericAttribute<Customer, Double> longitude =
				new NumericAttribute<>(Customer.class, "addressGeo.geo.longitude");

		private AddressGeoGeoColumns() {
		}

	}

	/**
	 * Columns of {@link Customer} property {@code nothing}.
	 */
	public static final class NothingColumns {

		private NothingColumns() {
		}

	}

}
