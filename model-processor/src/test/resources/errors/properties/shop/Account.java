package shop;

import io.modelbase.LongModel;

import org.springframework.data.relational.core.mapping.Embedded;

public class Account extends LongModel {

	private State state; // error: Account_ can't name Account.State, the type of Account.state. Make it package-private or public.

	@Embedded.Nullable
	private String text; // error: Account.text is @Embedded, but String has no columns of its own. Embed a class or a record, or remove @Embedded.

	@Embedded.Nullable
	private int number; // error: Account.number is @Embedded, but int has no columns of its own. Embed a class or a record, or remove @Embedded.

	@Embedded.Nullable
	private Thread.State threadState; // error: Account.threadState is @Embedded, but Thread.State has no columns of its own. Embed a class or a record, or remove @Embedded.

	@Embedded.Nullable
	private Node node;

	private String name;

	static final Object USE = Account_.node.name.eq("a").and(Account_.name.isNull());

	private enum State {

	}

	record Node(String name,

			@Embedded.Nullable Node next, // error: Account.Node.next embeds Account.Node in itself, which has no end. Mark the field @Transient, or embed another type.

			Account owner) { // error: Relations between models aren't mapped by plain references, as Account.Node.owner does with Account. Use ToOne<Account> on the model that embeds it, or mark the field @Transient.

	}

}
