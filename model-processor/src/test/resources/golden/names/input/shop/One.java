package shop;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

import org.springframework.data.relational.core.mapping.Embedded;

public class One extends LongModel implements RelationPreload {

	private String root;

	private String path;

	private R kind;

	private java.lang.Class<?> type;

	private Many many;

	@Embedded.Nullable
	private PartColumns.Part address;

	private AddressColumns addressKind;

	private ToOne<One> one = ToOne.none();

	@MappedBy("one")
	private final ToMany<One> all = toMany();

	private ToOne<LoadOptions> needs = ToOne.none();

	private ToOne<One> forUpdate = ToOne.none();

	@RequiresForUpdate
	@RequiresRelations({ "all", "needs" })
	public void root() {
	}

}
