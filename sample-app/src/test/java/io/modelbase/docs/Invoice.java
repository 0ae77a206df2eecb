package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

import org.springframework.data.annotation.Version;

// tag::model[]
public class Invoice extends LongModel implements RelationPreload {

	@NonEmptyStr64
	private String number;

	@Owned // saved and deleted with the invoice
	@MappedBy("invoice")
	@OrderBy("id")
	private final ToMany<InvoiceLine> lines = toMany();

	private long posted; // in cents

	@Version
	private long version;

	public Invoice(String number) {
		this.number = number;
	}

	// end::model[]
	// tag::post[]
	@RequiresForUpdate
	@RequiresRelations("lines")
	public void post() {
		this.posted = this.lines.stream().mapToLong(InvoiceLine::getCents).sum();
	}
	// end::post[]

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = number;
	}

	public ToMany<InvoiceLine> getLines() {
		return this.lines;
	}

	public long getPosted() {
		return this.posted;
	}

	public long getVersion() {
		return this.version;
	}

	// tag::model[]
	// methods

}
// end::model[]
