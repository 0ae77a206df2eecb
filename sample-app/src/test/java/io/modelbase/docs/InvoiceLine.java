package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr64;
import jakarta.validation.constraints.NotNull;

// tag::model[]
public class InvoiceLine extends LongModel {

	@NonEmptyStr64
	private String product;

	private long cents;

	@NotNull
	@OnDelete(Action.CASCADE) // for lines that aren't loaded when their invoice goes
	private ToOne<Invoice> invoice = ToOne.none(); // given when the invoice is saved

	public InvoiceLine(String product, long cents) {
		this.product = product;
		this.cents = cents;
	}

	// getters and setters
	// end::model[]

	public String getProduct() {
		return this.product;
	}

	public long getCents() {
		return this.cents;
	}

	public void setCents(long cents) {
		this.cents = cents;
	}

	public ToOne<Invoice> getInvoice() {
		return this.invoice;
	}

	public void setInvoice(ToOne<Invoice> invoice) {
		this.invoice = invoice;
	}

	// tag::model[]

}
// end::model[]
