package io.modelbase.autoconfigure.shop;

import io.modelbase.LongModel;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.constraint.Str32;
import org.jspecify.annotations.Nullable;

/** A model with a generated id. */
public class Product extends LongModel {

	@NonEmptyStr64
	private @Nullable String name;

	@Str32
	@Unique
	private @Nullable String sku;

	private @Nullable Integer price;

	public Product() {
	}

	public Product(String name, @Nullable Integer price) {
		this.name = name;
		this.price = price;
	}

	public @Nullable String getName() {
		return this.name;
	}

	public Product setName(@Nullable String name) {
		this.name = name;
		return this;
	}

	public @Nullable String getSku() {
		return this.sku;
	}

	public Product setSku(@Nullable String sku) {
		this.sku = sku;
		return this;
	}

	public @Nullable Integer getPrice() {
		return this.price;
	}

	public Product setPrice(@Nullable Integer price) {
		this.price = price;
		return this;
	}

}
