package shop;

import java.math.BigDecimal;
import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Customer}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Customer_ {

	/** Column of {@link Customer} property {@code name}. */
	public static final TextAttribute<Customer> name = new TextAttribute<>(Customer.class, "name");

	/** Columns of {@link Customer} property {@code address}. */
	public static final AddressColumns<Customer> address = new AddressColumns<>(Customer.class, "address");

	/** Columns of {@link Customer} property {@code delivery}. */
	public static final DeliveryColumns<Customer> delivery = new DeliveryColumns<>(Customer.class, "delivery");

	/** Columns of {@link Customer} property {@code discount}. */
	public static final DiscountColumns<Customer> discount = new DiscountColumns<>(Customer.class, "discount");

	/** Columns of {@link Customer} property {@code credit}. */
	public static final CreditColumns<Customer> credit = new CreditColumns<>(Customer.class, "credit");

	/** Columns of {@link Customer} property {@code open}. */
	public static final OpenColumns<Customer> open = new OpenColumns<>(Customer.class, "open");

	/** Columns of {@link Customer} property {@code hidden}. */
	public static final HiddenColumns<Customer> hidden = new HiddenColumns<>(Customer.class, "hidden");

	/** Columns of {@link Customer} property {@code addressGeo}. */
	public static final AddressGeoColumns_<Customer> addressGeo =
			new AddressGeoColumns_<>(Customer.class, "addressGeo");

	/** Columns of {@link Customer} property {@code nothing}. */
	public static final NothingColumns<Customer> nothing = new NothingColumns<>(Customer.class, "nothing");

	/** Column of {@link Customer} property {@code id}. */
	public static final NumericAttribute<Customer, Long, Long> id =
			new NumericAttribute<>(Customer.class, "id", Long.class);

	/** Column of {@link Customer} property {@code createdAt}. */
	public static final TemporalAttribute<Customer, Instant> createdAt =
			new TemporalAttribute<>(Customer.class, "createdAt");

	/** Column of {@link Customer} property {@code updatedAt}. */
	public static final TemporalAttribute<Customer, Instant> updatedAt =
			new TemporalAttribute<>(Customer.class, "updatedAt");

	private Customer_() {
	}

	/**
	 * Path of relations to one {@link Customer}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Customer> {

		/** Column of {@link Customer} property {@code name}. */
		public final TextAttribute<R> name;

		/** Columns of {@link Customer} property {@code address}. */
		public final AddressColumns<R> address;

		/** Columns of {@link Customer} property {@code delivery}. */
		public final DeliveryColumns<R> delivery;

		/** Columns of {@link Customer} property {@code discount}. */
		public final DiscountColumns<R> discount;

		/** Columns of {@link Customer} property {@code credit}. */
		public final CreditColumns<R> credit;

		/** Columns of {@link Customer} property {@code open}. */
		public final OpenColumns<R> open;

		/** Columns of {@link Customer} property {@code hidden}. */
		public final HiddenColumns<R> hidden;

		/** Columns of {@link Customer} property {@code addressGeo}. */
		public final AddressGeoColumns_<R> addressGeo;

		/** Columns of {@link Customer} property {@code nothing}. */
		public final NothingColumns<R> nothing;

		/** Column of {@link Customer} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Customer} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Customer} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.address = new AddressColumns<>(root, pathTo("address"));
			this.delivery = new DeliveryColumns<>(root, pathTo("delivery"));
			this.discount = new DiscountColumns<>(root, pathTo("discount"));
			this.credit = new CreditColumns<>(root, pathTo("credit"));
			this.open = new OpenColumns<>(root, pathTo("open"));
			this.hidden = new HiddenColumns<>(root, pathTo("hidden"));
			this.addressGeo = new AddressGeoColumns_<>(root, pathTo("addressGeo"));
			this.nothing = new NothingColumns<>(root, pathTo("nothing"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Customer}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Customer> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code address}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressColumns<R> {

		/** Column of {@link Customer} property {@code address.street}. */
		public final TextAttribute<R> street;

		/** Column of {@link Customer} property {@code address.city}. */
		public final TextAttribute<R> city;

		/** Columns of {@link Customer} property {@code address.geo}. */
		public final AddressGeoColumns<R> geo;

		/** Column of {@link Customer} property {@code address.country}. */
		public final TextAttribute<R> country;

		private AddressColumns(Class<R> root, String path) {
			this.street = new TextAttribute<>(root, path + ".street");
			this.city = new TextAttribute<>(root, path + ".city");
			this.geo = new AddressGeoColumns<>(root, path + ".geo");
			this.country = new TextAttribute<>(root, path + ".country");
		}

	}

	/**
	 * Columns of {@link Customer} property {@code address.geo}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressGeoColumns<R> {

		/** Column of {@link Customer} property {@code address.geo.latitude}. */
		public final NumericAttribute<R, Double, Double> latitude;

		/** Column of {@link Customer} property {@code address.geo.longitude}. */
		public final NumericAttribute<R, Double, Double> longitude;

		private AddressGeoColumns(Class<R> root, String path) {
			this.latitude = new NumericAttribute<>(root, path + ".latitude", Double.class);
			this.longitude = new NumericAttribute<>(root, path + ".longitude", Double.class);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code delivery}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class DeliveryColumns<R> {

		/** Column of {@link Customer} property {@code delivery.street}. */
		public final TextAttribute<R> street;

		/** Column of {@link Customer} property {@code delivery.city}. */
		public final TextAttribute<R> city;

		/** Columns of {@link Customer} property {@code delivery.geo}. */
		public final DeliveryGeoColumns<R> geo;

		/** Column of {@link Customer} property {@code delivery.country}. */
		public final TextAttribute<R> country;

		private DeliveryColumns(Class<R> root, String path) {
			this.street = new TextAttribute<>(root, path + ".street");
			this.city = new TextAttribute<>(root, path + ".city");
			this.geo = new DeliveryGeoColumns<>(root, path + ".geo");
			this.country = new TextAttribute<>(root, path + ".country");
		}

	}

	/**
	 * Columns of {@link Customer} property {@code delivery.geo}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class DeliveryGeoColumns<R> {

		/** Column of {@link Customer} property {@code delivery.geo.latitude}. */
		public final NumericAttribute<R, Double, Double> latitude;

		/** Column of {@link Customer} property {@code delivery.geo.longitude}. */
		public final NumericAttribute<R, Double, Double> longitude;

		private DeliveryGeoColumns(Class<R> root, String path) {
			this.latitude = new NumericAttribute<>(root, path + ".latitude", Double.class);
			this.longitude = new NumericAttribute<>(root, path + ".longitude", Double.class);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code discount}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class DiscountColumns<R> {

		/** Column of {@link Customer} property {@code discount.low}. */
		public final NumericAttribute<R, Integer, Long> low;

		/** Column of {@link Customer} property {@code discount.high}. */
		public final NumericAttribute<R, Integer, Long> high;

		private DiscountColumns(Class<R> root, String path) {
			this.low = new NumericAttribute<>(root, path + ".low", Long.class);
			this.high = new NumericAttribute<>(root, path + ".high", Long.class);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code credit}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class CreditColumns<R> {

		/** Column of {@link Customer} property {@code credit.low}. */
		public final NumericAttribute<R, BigDecimal, BigDecimal> low;

		/** Column of {@link Customer} property {@code credit.high}. */
		public final NumericAttribute<R, BigDecimal, BigDecimal> high;

		private CreditColumns(Class<R> root, String path) {
			this.low = new NumericAttribute<>(root, path + ".low", BigDecimal.class);
			this.high = new NumericAttribute<>(root, path + ".high", BigDecimal.class);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code open}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class OpenColumns<R> {

		/** Column of {@link Customer} property {@code open.low}, of a type that can't be named here. */
		public final Attribute<R, ?> low;

		/** Column of {@link Customer} property {@code open.high}, of a type that can't be named here. */
		public final Attribute<R, ?> high;

		private OpenColumns(Class<R> root, String path) {
			this.low = new Attribute<>(root, path + ".low");
			this.high = new Attribute<>(root, path + ".high");
		}

	}

	/**
	 * Columns of {@link Customer} property {@code hidden}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class HiddenColumns<R> {

		/** Column of {@link Customer} property {@code hidden.code}. */
		public final TextAttribute<R> code;

		private HiddenColumns(Class<R> root, String path) {
			this.code = new TextAttribute<>(root, path + ".code");
		}

	}

	/**
	 * Columns of {@link Customer} property {@code addressGeo}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressGeoColumns_<R> {

		/** Column of {@link Customer} property {@code addressGeo.street}. */
		public final TextAttribute<R> street;

		/** Column of {@link Customer} property {@code addressGeo.city}. */
		public final TextAttribute<R> city;

		/** Columns of {@link Customer} property {@code addressGeo.geo}. */
		public final AddressGeoGeoColumns<R> geo;

		/** Column of {@link Customer} property {@code addressGeo.country}. */
		public final TextAttribute<R> country;

		private AddressGeoColumns_(Class<R> root, String path) {
			this.street = new TextAttribute<>(root, path + ".street");
			this.city = new TextAttribute<>(root, path + ".city");
			this.geo = new AddressGeoGeoColumns<>(root, path + ".geo");
			this.country = new TextAttribute<>(root, path + ".country");
		}

	}

	/**
	 * Columns of {@link Customer} property {@code addressGeo.geo}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressGeoGeoColumns<R> {

		/** Column of {@link Customer} property {@code addressGeo.geo.latitude}. */
		public final NumericAttribute<R, Double, Double> latitude;

		/** Column of {@link Customer} property {@code addressGeo.geo.longitude}. */
		public final NumericAttribute<R, Double, Double> longitude;

		private AddressGeoGeoColumns(Class<R> root, String path) {
			this.latitude = new NumericAttribute<>(root, path + ".latitude", Double.class);
			this.longitude = new NumericAttribute<>(root, path + ".longitude", Double.class);
		}

	}

	/**
	 * Columns of {@link Customer} property {@code nothing}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class NothingColumns<R> {

		private NothingColumns(Class<R> root, String path) {
		}

	}

}
