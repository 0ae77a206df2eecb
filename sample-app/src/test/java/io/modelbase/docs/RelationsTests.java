package io.modelbase.docs;

import java.util.List;

import io.modelbase.ToOne;
import io.modelbase.sample.model.Article;
import io.modelbase.sample.model.Article_;
import io.modelbase.sample.model.Comment;
import io.modelbase.sample.model.CommentRepository;
import io.modelbase.sample.model.Tag;
import io.modelbase.sample.model.TagRepository;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.User_;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java of {@code docs/relations.md}. */
class RelationsTests extends AbstractDocsTests {

	@Autowired
	private EmployeeRepository employees;

	@Autowired
	private BadgeRepository badges;

	@Autowired
	private TeamRepository teams;

	@Autowired
	private MembershipRepository memberships;

	@Autowired
	private TagRepository tags;

	@Autowired
	private CommentRepository comments;

	@Autowired
	private InvoiceRepository invoices;

	@Autowired
	private InvoiceLineRepository lines;

	@Test
	void references() {
		User user = this.ada;
		// tag::toone[]
		ToOne<User> loaded = ToOne.of(user); // a model in hand
		ToOne<User> reference = ToOne.ref(User.class, 5L); // a key alone; one of the
															// wrong type doesn't compile
		ToOne<User> none = ToOne.none();

		String name = loaded.get().getName();
		Long key = ToOne.keyOf(reference); // the key with its type
		User orNull = none.orNull();
		boolean same = loaded.equals(ToOne.ref(User.class, user.getId())); // they point
																			// at one row
		// end::toone[]
		assertThat(name).isEqualTo("Ada");
		assertThat(key).isEqualTo(5L);
		assertThat(orNull).isNull();
		assertThat(same).isTrue();
	}

	@Test
	void saving() {
		Tag machines = await(this.tags.save(new Tag("machines")));
		Long userId = this.ada.getId();
		// tag::saving[]
		Article article = new Article("Looms", null, ToOne.ref(User.class, userId)); // nobody
																						// is
																						// read
																						// for
																						// that
		article.getTags().add(machines);

		Mono<Article> saved = this.articles.save(article); // the row, then its link, in
															// one transaction
		// end::saving[]
		await(saved);
		// tag::changing[]
		Mono<Article> changed = this.articles.get(article.getId(), Article_.tags()).flatMap((read) -> {
			read.setAuthor(ToOne.of(this.byron)); // UPDATE article SET author_id = …
			read.getTags().remove(machines); // DELETE FROM article_tag …
			return this.articles.save(read);
		});
		// end::changing[]
		await(changed);
		Article read = await(this.articles.get(article.getId(), Article_.tags()));
		assertThat(read.getAuthor().key()).isEqualTo(this.byron.getId());
		assertThat(read.getTags()).isEmpty();
	}

	@Test
	void linking() {
		Tag tag = await(this.tags.save(new Tag("poetry")));
		Long id = this.engines.getId();
		// tag::linking[]
		Mono<Article> linked = this.articles.get(id).flatMap((article) -> {
			article.getTags().add(tag); // not loaded: it only links
			return this.articles.save(article);
		});
		// end::linking[]
		await(linked);
		assertThat(await(this.articles.get(id, Article_.tags())).getTags()).containsExactly(tag);
	}

	@Test
	void bothSides() {
		// tag::sides[]
		User user = new User("Grace", "grace@example.com");
		Article article = new Article("Compilers", null, ToOne.none());
		user.getArticles().add(article);

		Mono<Article> saved = this.users.save(user) // gives the article its author, in
													// memory
			.then(Mono.defer(() -> this.articles.save(article)));
		// end::sides[]
		await(saved);
		assertThat(article.getAuthor().get()).isSameAs(user);
		expect(this.articles.count(Article_.author().id.eq(user.getId()))).values(1L);
	}

	@Test
	void selfReferenceOneToOneAndLinkModel() {
		Employee boss = new Employee("Ada");
		Employee employee = new Employee("Byron");
		employee.setManager(ToOne.of(boss));
		// tag::order[]
		Flux<Employee> saved = this.employees.saveAll(List.of(employee, boss)); // the
																				// boss is
																				// inserted
																				// first
		// end::order[]
		expect(saved).count(2);
		await(this.badges.save(new Badge(7, ToOne.of(employee))));
		Team team = await(this.teams.save(new Team("Engines")));
		await(this.memberships.save(new Membership(ToOne.of(team), ToOne.of(employee), "lead")));
		// tag::linkmodel[]
		Mono<Team> read = this.teams.get(team.getId(), Team_.memberships().employee());
		// end::linkmodel[]
		assertThat(await(read).getMemberships().get(0).getEmployee().get().getName()).isEqualTo("Byron");
		Employee withBadge = await(this.employees.get(employee.getId(), Employee_.badge()));
		assertThat(withBadge.getBadge().get().getNumber()).isEqualTo(7);
		await(this.employees.delete(boss));
		assertThat(await(this.employees.get(employee.getId())).getManager().isNone()).isTrue();
	}

	@Test
	void deleting() {
		await(this.comments.save(new Comment("Indeed.", ToOne.of(this.engines), ToOne.of(this.byron))));
		expect(this.users.delete(this.ada)).error(DataIntegrityViolationException.class);
		await(this.articles.delete(this.engines));
		expect(this.comments.count()).values(0L);
	}

	@Test
	void owned() {
		await(this.invoices.deleteAll());
		// tag::owned[]
		Invoice invoice = new Invoice("2026-1");
		invoice.getLines().addAll(new InvoiceLine("ink", 500), new InvoiceLine("paper", 900));

		// one INSERT for the invoice, one for its lines
		Mono<Invoice> saved = this.invoices.save(invoice);
		// end::owned[]
		await(saved);
		Long id = invoice.getId();
		long version = invoice.getVersion();
		// tag::ownedchange[]
		Mono<Invoice> changed = this.invoices.get(id, Invoice_.lines()).flatMap((read) -> {
			read.getLines().get(0).setCents(600); // UPDATE
			read.getLines().remove(read.getLines().get(1)); // DELETE
			read.getLines().add(new InvoiceLine("pens", 300)); // INSERT
			return this.invoices.save(read); // and the invoice's version is raised, once
		});
		// end::ownedchange[]
		assertThat(await(changed).getVersion()).isEqualTo(version + 1);
		Invoice read = await(this.invoices.get(id, Invoice_.lines()));
		assertThat(read.getVersion()).isEqualTo(version + 1);
		assertThat(read.getLines()).extracting(InvoiceLine::getCents).containsExactly(600L, 300L);
		Invoice other = await(this.invoices.save(new Invoice("2026-2")));
		InvoiceLine line = read.getLines().get(1);
		// tag::ownedmove[]
		read.getLines().remove(line);
		line.setInvoice(ToOne.of(other)); // moved, so it isn't deleted
		other.getLines().add(line);

		Flux<Invoice> both = this.invoices.saveAll(List.of(read, other));
		// end::ownedmove[]
		await(both);
		assertThat(await(this.invoices.get(other.getId(), Invoice_.lines())).getLines()).containsExactly(line);
		await(this.invoices.delete(read));
		expect(this.lines.count()).values(1L);
		await(this.invoices.delete(await(this.invoices.get(other.getId()))));
		expect(this.lines.count()).values(0L);
	}

	@Test
	void refusesWhatCantBeSaved() {
		expect(this.articles.save(new Article("Looms", null, ToOne.of(new User("new", "new@example.com")))))
			.error(InvalidDataAccessApiUsageException.class);
		User user = await(this.users.get(this.ada.getId(), User_.articles().limit(1)));
		user.getArticles().clear();
		expect(this.users.save(user)).error(InvalidDataAccessApiUsageException.class);
	}

}
