package shop;

import io.modelbase.JoinColumn;
import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OnDelete;
import io.modelbase.OrderBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import jakarta.validation.constraints.NotNull;

import org.springframework.data.relational.core.mapping.Embedded;

public class Item extends LongModel {

	@MappedBy("x")
	private String mapped; // error: Item.mapped has @MappedBy, but is no relation. Make it a ToOne or a ToMany, or remove @MappedBy.

	@JoinTable("x")
	@JoinColumn("x")
	private String table; // error: Item.table has @JoinColumn, but is no relation. Make it a ToOne or a ToMany, or remove @JoinColumn. // error: Item.table has @JoinTable, but is no relation. Make it a ToOne or a ToMany, or remove @JoinTable.

	@OrderBy("x")
	private String ordered; // error: Item.ordered has @OrderBy, but is no relation. Make it a ToOne or a ToMany, or remove @OrderBy.

	@OnDelete(OnDelete.Action.CASCADE)
	private Long deleted; // error: Item.deleted has @OnDelete, but is no relation. Make it a ToOne or a ToMany, or remove @OnDelete.

	@JoinTable("x")
	private ToOne<Item> tableOne = ToOne.none(); // error: Item.tableOne has @JoinTable, which is for a ToMany. Remove it.

	@OrderBy("name")
	private ToOne<Item> orderedOne = ToOne.none(); // error: Item.orderedOne has @OrderBy, which is for a ToMany. Remove it.

	@JoinColumn("x")
	@MappedBy("parent")
	private final ToMany<Item> columnMany = toMany(); // error: Item.columnMany has @JoinColumn, but a ToMany has no column. Move it to the ToOne that points back.

	@OnDelete(OnDelete.Action.CASCADE)
	@JoinTable("x")
	private final ToMany<Item> deletedMany = toMany(); // error: Item.deletedMany has @OnDelete, but a ToMany has no column. Move it to the ToOne that points back.

	@JoinColumn("x")
	@MappedBy("parent")
	private ToOne<Item> columnMapped = ToOne.none(); // error: Item.columnMapped has @JoinColumn, but being @MappedBy it has no column. Move it to the ToOne that points back.

	@OnDelete(OnDelete.Action.CASCADE)
	@MappedBy("parent")
	private ToOne<Item> deletedMapped = ToOne.none(); // error: Item.deletedMapped has @OnDelete, but being @MappedBy it has no column. Move it to the ToOne that points back.

	@NotNull
	@OnDelete(OnDelete.Action.SET_NULL)
	private ToOne<Item> notNull = ToOne.none(); // error: Item.notNull becomes null when its target is deleted, but is @NotNull. Choose CASCADE or RESTRICT, or remove @NotNull.

	@Required
	@OnDelete(OnDelete.Action.SET_NULL)
	private ToOne<Item> required = ToOne.none(); // error: Item.required becomes null when its target is deleted, but is @NotNull. Choose CASCADE or RESTRICT, or remove @NotNull.

	@OnDelete(OnDelete.Action.SET_NULL)
	private ToOne<Item> parent = ToOne.none();

	@MappedBy("parent")
	@OrderBy({ "name", "place.shelf desc", "name asc", "id DESC" })
	private final ToMany<Item> ordered1 = toMany();

	@MappedBy("parent")
	@OrderBy("nme desc")
	private final ToMany<Item> ordered2 = toMany(); // error: Item.ordered2 is ordered by nme, which is no column of Item. Name one of its columns: mapped, table, ordered, deleted, name, id, createdAt, updatedAt.

	@MappedBy("parent")
	@OrderBy("parent")
	private final ToMany<Item> ordered3 = toMany(); // error: Item.ordered3 is ordered by parent, which is no column of Item. Name one of its columns: mapped, table, ordered, deleted, name, id, createdAt, updatedAt.

	@MappedBy("parent")
	@OrderBy("place")
	private final ToMany<Item> ordered4 = toMany(); // error: Item.ordered4 is ordered by place, which is no column of Item. Name one of its columns: mapped, table, ordered, deleted, name, id, createdAt, updatedAt.

	@MappedBy("parent")
	@OrderBy("name descending")
	private final ToMany<Item> ordered5 = toMany(); // error: Item.ordered5 is ordered by 'name descending', which can't be read. Write a column, with ' asc' or ' desc' if wanted.

	@MappedBy("parent")
	@OrderBy({})
	private final ToMany<Item> ordered6 = toMany(); // error: Item.ordered6 has an @OrderBy without a column. Name a column of Item, or remove it.

	@MappedBy("parent")
	@OrderBy("place.shelve")
	private final ToMany<Item> ordered7 = toMany(); // error: Item.ordered7 is ordered by place.shelve, which is no column of Item. Name one of its columns: mapped, table, ordered, deleted, name, id, createdAt, updatedAt.

	private String name;

	@Embedded.Nullable
	private Place place;

	record Place(@MappedBy("x") int shelf) { // error: Item.Place.shelf has @MappedBy, but is no relation. Make it a ToOne or a ToMany, or remove @MappedBy.

	}

}
