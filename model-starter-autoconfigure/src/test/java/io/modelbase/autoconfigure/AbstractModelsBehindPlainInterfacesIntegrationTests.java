package io.modelbase.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductArchive;
import io.modelbase.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.relational.core.query.Update;
import org.springframework.r2dbc.core.DatabaseClient;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.forget;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.run;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models behind Spring Data's own interfaces pass our reader and writer, too.
 */
abstract class AbstractModelsBehindPlainInterfacesIntegrationTests {

	abstract TestDatabase database();

	private void inShop(Consumer<ApplicationContext> scenario) {
		Applications.shopOn(database()).run((context) -> {
			assertThat(context).hasNotFailed();
			forget(context);
			scenario.accept(context);
		});
	}

	@Test
	void repositoryTellsNewFromKnownByHiddenState() {
		inShop((context) -> {
			ProductArchive products = context.getBean(ProductArchive.class);
			Product pen = one(products.save(new Product("pen", 1)));
			assertThat(pen.isNew()).isFalse();
			run(products.save(pen));
			assertThat(statements(context)).as("nothing changed, nothing sent").hasSize(1);
			Product read = one(products.findById(id(pen)));
			assertThat(read.isNew()).isFalse();
			run(products.save(read.setPrice(2)));
			assertThat(changedColumns(context)).contains("price", "updated_at").doesNotContain("name", "sku");
		});
	}

	@Test
	void repositoryWritesManyInOneStatement() {
		inShop((context) -> {
			ProductArchive products = context.getBean(ProductArchive.class);
			all(products.saveAll(List.of(new Product("a", 1), new Product("b", 2), new Product("c", 3))));
			assertThat(statements(context)).hasSize(1);
			assertThat(all(products.findAll())).extracting(Product::getName).containsExactlyInAnyOrder("a", "b", "c");
		});
	}

	@Test
	void repositoryMakesDeletedModelsNewAgain() {
		inShop((context) -> {
			ProductArchive products = context.getBean(ProductArchive.class);
			Product pen = one(products.save(new Product("pen", 1)));
			run(products.delete(pen));
			assertThat(pen.isNew()).isTrue();
			assertThat(one(products.count())).isZero();
		});
	}

	@Test
	void templateTellsNewFromKnownByHiddenState() {
		inShop((context) -> {
			R2dbcEntityTemplate template = context.getBean(R2dbcEntityTemplate.class);
			Product pen = one(template.insert(new Product("pen", 1)));
			Product second = one(template.insert(Product.class).using(new Product("second", 2)));
			assertThat(List.of(pen, second)).noneMatch(Product::isNew);
			forget(context);
			run(template.update(pen.setPrice(5)));
			assertThat(changedColumns(context)).contains("price").doesNotContain("name");
			run(template.update(pen));
			assertThat(statements(context)).hasSize(1);
			Query byName = Query.query(Criteria.where("name").is("pen"));
			for (Mono<Product> read : List.of(template.selectOne(byName, Product.class),
					template.select(Product.class).matching(byName).one(),
					template.select(Product.class).matching(byName).first())) {
				Product found = one(read);
				assertThat(found).isEqualTo(pen);
				assertThat(found.isNew()).isFalse();
				assertThat(found.getPrice()).isEqualTo(5);
			}
			for (Flux<Product> read : List.of(template.select(byName, Product.class),
					template.select(Product.class).matching(byName).all())) {
				assertThat(all(read)).containsExactly(pen);
			}
			run(template.delete(pen));
			assertThat(pen.isNew()).isTrue();
		});
	}

	@Test
	void templateReadsSomeColumnsAndLeavesTheOthersUnread() {
		inShop((context) -> {
			R2dbcEntityTemplate template = context.getBean(R2dbcEntityTemplate.class);
			run(template.insert(new Product("pen", 1)));
			Product part = one(template.selectOne(Query.empty().columns("id", "name"), Product.class));
			assertThat(part.getPrice()).isNull();
			forget(context);
			run(template.update(part.setName("pencil")));
			assertThat(changedColumns(context)).contains("name").doesNotContain("price");
			assertThat(one(template.selectOne(Query.empty(), Product.class)).getPrice()).isEqualTo(1);
		});
	}

	@Test
	void templateUpdatesAndDeletesByQuery() {
		inShop((context) -> {
			R2dbcEntityTemplate template = context.getBean(R2dbcEntityTemplate.class);
			run(template.insert(new Product("pen", 1)));
			Query byName = Query.query(Criteria.where("name").is("pen"));
			assertThat(one(template.update(byName, Update.update("price", 9), Product.class))).isEqualTo(1);
			assertThat(one(template.selectOne(byName, Product.class)).getPrice()).isEqualTo(9);
			assertThat(one(template.delete(byName, Product.class))).isEqualTo(1);
		});
	}

	@Test
	void projectionsPassBySpringData() {
		inShop((context) -> {
			R2dbcEntityTemplate template = context.getBean(R2dbcEntityTemplate.class);
			run(template.insert(new Product("pen", 1)));
			assertThat(all(template.select(Product.class).as(Label.class).all())).containsExactly(new Label("pen", 1));
		});
	}

	@Test
	void clientSeesWhatWasWritten() {
		inShop((context) -> {
			run(context.getBean(ProductArchive.class).save(new Product("pen", 1)));
			assertThat(one(
					context.getBean(DatabaseClient.class).sql("SELECT name FROM product").mapValue(String.class).one()))
				.isEqualTo("pen");
		});
	}

	private static String changedColumns(ApplicationContext context) {
		List<String> statements = statements(context);
		String update = statements.get(statements.size() - 1);
		assertThat(update).contains("UPDATE");
		return update.substring(update.indexOf("SET "), update.indexOf(" WHERE ")).toLowerCase(Locale.ROOT);
	}

	private static Long id(Product product) {
		return Objects.requireNonNull(product.getId());
	}

	record Label(String name, Integer price) {
	}

}
