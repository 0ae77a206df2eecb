package io.modelbase.docs;

import java.time.Instant;

import io.modelbase.UuidModel;
import io.modelbase.constraint.NonEmptyStr128;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

// tag::model[]
public class Customer extends UuidModel {

	@NonEmptyStr128
	private String name;

	@Slug
	@Column("short_name")
	private String slug;

	private Level level = Level.SILVER; // stored by name

	@Valid
	@Embedded.Nullable(prefix = "address_")
	private @Nullable Address address; // address_street, address_postcode, address_city

	private @Nullable Money credit; // stored by a converter

	private @Nullable Instant lastOrder;

	@Version
	private long version;

	@CreatedBy
	private @Nullable String createdBy;

	@LastModifiedBy
	private @Nullable String changedBy;

	@Transient
	private boolean selected; // not stored

	public Customer(String name, String slug) {
		this.name = name;
		this.slug = slug;
	}

	// getters and setters
	// end::model[]

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getSlug() {
		return this.slug;
	}

	public Level getLevel() {
		return this.level;
	}

	public void setLevel(Level level) {
		this.level = level;
	}

	public @Nullable Address getAddress() {
		return this.address;
	}

	public void setAddress(@Nullable Address address) {
		this.address = address;
	}

	public @Nullable Money getCredit() {
		return this.credit;
	}

	public void setCredit(@Nullable Money credit) {
		this.credit = credit;
	}

	public @Nullable Instant getLastOrder() {
		return this.lastOrder;
	}

	public void setLastOrder(@Nullable Instant lastOrder) {
		this.lastOrder = lastOrder;
	}

	public long getVersion() {
		return this.version;
	}

	public @Nullable String getCreatedBy() {
		return this.createdBy;
	}

	public @Nullable String getChangedBy() {
		return this.changedBy;
	}

	public boolean isSelected() {
		return this.selected;
	}

	public void setSelected(boolean selected) {
		this.selected = selected;
	}

	// tag::model[]

}
// end::model[]
