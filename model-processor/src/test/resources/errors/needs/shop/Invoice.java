package shop;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

public class Invoice extends LongModel implements RelationPreload {

	private String number;

	private ToOne<Invoice> previous = ToOne.none();

	@MappedBy("invoice")
	private final ToMany<Line> lines = toMany();

	private ToOne raw; // error: Invoice.raw is a ToOne without a type argument. Name the model that it leads to, for example ToOne<User>.

	@RequiresRelations({ "previous", "line" })
	public void typo() { // error: Invoice.typo requires 'line', but Invoice has no relation line. Its relations are previous, lines, raw.
	}

	@RequiresRelations({ "lines.prodct", "number", "previous..lines" })
	public void deep() { // error: Invoice.deep requires 'lines.prodct', but Line has no relation prodct. Its relations are invoice, product. // error: Invoice.deep requires 'number', but Invoice has no relation number. Its relations are previous, lines, raw. // error: Invoice.deep requires 'previous..lines', but Invoice has no relation ''. Its relations are previous, lines, raw.
	}

	@RequiresRelations("lines.product.maker")
	public void none() { // error: Invoice.none requires 'lines.product.maker', but Product has no relation maker. It has none: remove the path.
	}

	@RequiresRelations("lines")
	public static void isStatic() { // error: Invoice.isStatic has @RequiresRelations, but is static and has no model to load them for. Remove static or @RequiresRelations.
	}

	@RequiresRelations({})
	public void empty() { // error: Invoice.empty has a @RequiresRelations that names no relation. Name one of Invoice, or remove it.
	}

	@RequiresForUpdate
	public static void isStaticToo() { // error: Invoice.isStaticToo has @RequiresForUpdate, but is static and has no model to lock. Remove static or @RequiresForUpdate.
	}

	@RequiresForUpdate
	public void locked() {
	}

	@RequiresForUpdate
	@RequiresRelations("line")
	public void lockedTypo() { // error: Invoice.lockedTypo requires 'line', but Invoice has no relation line. Its relations are previous, lines, raw.
	}

	@RequiresRelations({ "raw", "previous.raw" })
	public void reportedElsewhere() {
	}

	static final Object USE = java.util.List.of(Needs.typo(), Invoice_.Needs.typo, Invoice_.Needs.deep,
			Invoice_.Needs.none, Invoice_.Needs.empty, Invoice_.Needs.locked, Invoice_.Needs.lockedTypo, Invoice_.Needs.reportedElsewhere);

	interface Needs {

		static Object typo() {
			return "";
		}

		@RequiresRelations("lines")
		void inInterface(); // error: Invoice.Needs.inInterface has @RequiresRelations, but Invoice.Needs is no model. Move it to a model that implements RelationPreload, or remove it.

		@RequiresForUpdate
		void lockedInInterface(); // error: Invoice.Needs.lockedInInterface has @RequiresForUpdate, but Invoice.Needs is no model. Move it to a model that implements RelationPreload, or remove it.

	}

	public static class Sub extends Invoice {

	}

}
