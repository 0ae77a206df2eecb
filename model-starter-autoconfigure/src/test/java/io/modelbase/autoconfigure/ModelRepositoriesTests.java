package io.modelbase.autoconfigure;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.modelbase.ModelNotFoundException;
import io.modelbase.autoconfigure.Applications.Recording;
import io.modelbase.autoconfigure.Applications.ShopPackage;
import io.modelbase.autoconfigure.greeting.GreetingToolRepository;
import io.modelbase.autoconfigure.greeting.OwnBaseRepository;
import io.modelbase.autoconfigure.custom.OwnFactoryBean;
import io.modelbase.autoconfigure.custom.Tool;
import io.modelbase.autoconfigure.custom.ToolRepository;
import io.modelbase.autoconfigure.custom.Tool_;
import io.modelbase.autoconfigure.shop.Product;
import io.modelbase.autoconfigure.shop.ProductRepository;
import io.modelbase.autoconfigure.shop.ProductRepository.Label;
import io.modelbase.autoconfigure.shop.ProductRepository.Named;
import io.modelbase.autoconfigure.shop.Product_;
import io.modelbase.autoconfigure.shop.StickerAlbum;
import io.modelbase.query.Select;
import io.modelbase.repository.ModelR2dbcRepositoryFactoryBean;
import io.modelbase.testing.TestDatabase;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.config.EnableR2dbcRepositories;
import org.springframework.transaction.annotation.Transactional;

import static io.modelbase.autoconfigure.Applications.all;
import static io.modelbase.autoconfigure.Applications.error;
import static io.modelbase.autoconfigure.Applications.forget;
import static io.modelbase.autoconfigure.Applications.one;
import static io.modelbase.autoconfigure.Applications.run;
import static io.modelbase.autoconfigure.Applications.statements;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repositories of models, however the application has them made.
 */
class ModelRepositoriesTests {

	@Test
	void scannedBySpringBoot() {
		Applications.shopOn(TestDatabase.H2).run((context) -> usable(context.getBean(ProductRepository.class)));
	}

	@Test
	void madeByOwnEnableR2dbcRepositories() {
		Applications.shopOn(TestDatabase.H2)
			.withUserConfiguration(OwnEnable.class)
			.run((context) -> usable(context.getBean(ProductRepository.class)));
	}

	@Test
	void initializedLazily() {
		Applications.shopOn(TestDatabase.H2)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				usable(context.getBean(ProductRepository.class));
			});
	}

	@Test
	void injectedLazily() {
		Applications.shopOn(TestDatabase.H2)
			.withUserConfiguration(Shopkeeper.class)
			.run((context) -> usable(context.getBean(Shopkeeper.class).products));
	}

	@Test
	void madeByOwnFactoryBean() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(OwnFactory.class).run((context) -> {
			assertThat(context).hasSingleBean(OwnFactoryBean.class)
				.doesNotHaveBean(ModelR2dbcRepositoryFactoryBean.class);
			usable(context.getBean(ProductRepository.class));
		});
	}

	@Test
	void onOwnBaseClass() {
		tools().withUserConfiguration(OwnBase.class).run((context) -> {
			GreetingToolRepository tools = context.getBean(GreetingToolRepository.class);
			assertThat(one(tools.greet())).isEqualTo("hello");
			all(tools.saveAll(List.of(new Tool("axe"), new Tool("saw"))));
			assertThat(statements(context)).last().asString().contains("($1, $2, $3), ($4, $5, $6)");
			assertThat(error(tools.deleteAll())).isInstanceOf(UnsupportedOperationException.class);
		});
	}

	@Test
	void besideFragmentsOfTheApplication() {
		tools().run((context) -> {
			ToolRepository tools = context.getBean(ToolRepository.class);
			run(tools.save(new Tool("axe")));
			assertThat(one(tools.sharpen("axe")).getName()).isEqualTo("sharp axe");
			assertThat(one(tools.findOne(Tool_.name.startsWith("sharp"))).getName()).isEqualTo("sharp axe");
		});
	}

	@Test
	void fragmentOfTheApplicationReplacesOurMethod() {
		tools().run((context) -> {
			ToolRepository tools = context.getBean(ToolRepository.class);
			Tool axe = one(tools.save(new Tool("axe")));
			assertThat(error(tools.delete(axe))).isInstanceOf(UnsupportedOperationException.class);
			assertThat(one(tools.count())).isEqualTo(1);
		});
	}

	@Test
	void adviceOfTheApplicationSeesCalls() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(Advice.class).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			assertThat(AopUtils.isAopProxy(products)).isTrue();
			usable(products);
			assertThat(context.getBean(Advice.class).seen).contains("save", "findAll", "findByName", "get");
		});
	}

	@Test
	void packagePrivateModelAndRepository() {
		Applications.shopOn(TestDatabase.H2)
			.withUserConfiguration(Album.class)
			.run((context) -> assertThat(one(context.getBean(StickerAlbum.class).roundTrip())).isTrue());
	}

	@Test
	void modelsAreNoProxies() {
		Applications.shopOn(TestDatabase.H2).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			Product pen = one(products.save(new Product("pen", 1)));
			assertThat(one(products.get(id(pen))).getClass()).isSameAs(Product.class);
		});
	}

	@Test
	void everyMethodIsCallable() {
		Applications.shopOn(TestDatabase.H2).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			Product a = one(products.insert(new Product("a", 1)));
			Product b = one(products.save(new Product("b", 2)));
			List<Product> more = all(products.insertAll(List.of(new Product("c", 3), new Product("d", 4))));
			all(products.saveAll(List.of(more.get(0).setPrice(30))));
			all(products.saveAll(Flux.just(new Product("e", 5))));
			one(products.update(a.setPrice(10)));
			all(products.updateAll(List.of(b.setPrice(20))));
			Select<Product> dear = Select.from(Product.class).where(Product_.price.ge(20)).orderBy(Product_.name.asc());
			assertThat(names(products.findAll(dear))).containsExactly("b", "c");
			assertThat(names(products.findAll(Product_.price.eq(10)))).containsExactly("a");
			assertThat(names(products.findAll())).hasSize(5);
			assertThat(names(products.findAll(Sort.by("price").descending()))).containsExactly("c", "b", "a", "e", "d");
			assertThat(names(products.findAllById(List.of(id(a), id(b))))).containsExactlyInAnyOrder("a", "b");
			assertThat(names(products.findAllById(Flux.just(id(a))))).containsExactly("a");
			assertThat(names(products.findAll(Example.of(new Product("d", 4))))).containsExactly("d");
			assertThat(names(products.stream(dear))).containsExactly("b", "c");
			assertThat(one(products.findOne(Product_.name.eq("a"))).getId()).isEqualTo(a.getId());
			assertThat(one(products.findOne(dear.limit(1))).getName()).isEqualTo("b");
			assertThat(one(products.findFirst(dear)).getName()).isEqualTo("b");
			assertThat(one(products.findFirst(Product_.name.eq("e"))).getName()).isEqualTo("e");
			assertThat(one(products.findById(id(a))).getName()).isEqualTo("a");
			assertThat(one(products.findById(Mono.just(id(a)))).getName()).isEqualTo("a");
			assertThat(one(products.get(id(a))).getName()).isEqualTo("a");
			assertThat(error(products.get(-1L))).isInstanceOf(ModelNotFoundException.class);
			assertThat(one(products.existsById(id(a)))).isTrue();
			assertThat(one(products.existsById(Mono.just(-1L)))).isFalse();
			assertThat(one(products.exists(dear))).isTrue();
			assertThat(one(products.exists(Product_.name.eq("zzz")))).isFalse();
			assertThat(one(products.count())).isEqualTo(5);
			assertThat(one(products.count(dear))).isEqualTo(2);
			assertThat(one(products.count(Product_.name.eq("a")))).isEqualTo(1);
			assertThat(one(products.findPage(Select.from(Product.class), PageRequest.of(0, 2, Sort.by("name"))))
				.getTotalElements()).isEqualTo(5);
			assertThat(products.sql(dear)).startsWith("SELECT");
			run(products.deleteById(id(a)));
			run(products.deleteById(Mono.just(id(b))));
			run(products.delete(more.get(0)));
			run(products.deleteAllById(List.of(id(more.get(1)))));
			run(products.deleteAll(List.of(one(products.save(new Product("f", 6))))));
			run(products.deleteAll(Flux.just(one(products.save(new Product("g", 7))))));
			assertThat(names(products.findAll())).containsExactly("e");
			run(products.deleteAll());
			assertThat(one(products.count())).isZero();
		});
	}

	@Test
	void queryMethodsWorkOnModels() {
		Applications.shopOn(TestDatabase.H2).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			all(products.saveAll(List.of(new Product("a", 1), new Product("b", 2), new Product("c", null))));
			forget(context);
			Product b = one(products.findByName("b"));
			run(products.save(b));
			assertThat(statements(context)).as("read with its hidden state, so nothing is to be saved").hasSize(1);
			run(products.save(b.setPrice(20)));
			assertThat(statements(context)).last().asString().startsWith("UPDATE").doesNotContain("NAME");
			assertThat(names(products.findByPriceIn(List.of(1, 20), Sort.by("name").descending()))).containsExactly("b",
					"a");
			assertThat(names(products.findAllBy())).hasSize(3);
			assertThat(names(products.findAllBy(PageRequest.of(1, 1, Sort.by("name"))))).containsExactly("b");
			assertThat(names(products.everything())).containsExactly("a", "b", "c");
			assertThat(names(products.dearerThan(1))).containsExactly("b");
			assertThat(all(products.findByPriceIsNotNullOrderByName(Label.class))).containsExactly(new Label("a", 1),
					new Label("b", 20));
			assertThat(all(products.findByPriceIsNotNullOrderByName(Named.class))).extracting(Named::getName)
				.containsExactly("a", "b");
			assertThat(all(products.findByPriceIsNotNullOrderByName(Product.class))).noneMatch(Product::isNew);
			assertThat(one(products.raise(5))).isEqualTo(3);
			assertThat(one(products.deleteByName("c"))).isEqualTo(1);
		});
	}

	@Test
	void transactionalServiceRollsBack() {
		Applications.shopOn(TestDatabase.H2).withUserConfiguration(Transactions.class).run((context) -> {
			ProductRepository products = context.getBean(ProductRepository.class);
			Product pen = new Product("pen", 1);
			assertThat(error(context.getBean(Till.class).saveAndFail(pen))).isInstanceOf(IllegalStateException.class);
			assertThat(one(products.count())).isZero();
			assertThat(pen.isNew()).isTrue();
			run(products.save(pen));
			assertThat(one(products.count())).isEqualTo(1);
		});
	}

	@Test
	void entityScanNamesPackagesOfModels() {
		Applications.on(TestDatabase.H2)
			.withUserConfiguration(Elsewhere.class, Recording.class)
			.withPropertyValues("modelbase.schema.mode=create")
			.run((context) -> usable(context.getBean(ProductRepository.class)));
	}

	private static ApplicationContextRunner tools() {
		return Applications.on(TestDatabase.H2)
			.withUserConfiguration(ToolPackage.class, Recording.class)
			.withPropertyValues("modelbase.schema.mode=create");
	}

	private static void usable(ProductRepository products) {
		String name = UUID.randomUUID().toString();
		Product saved = one(products.save(new Product(name, 3)));
		assertThat(names(products.findAll(Product_.name.eq(name)))).containsExactly(name);
		assertThat(one(products.findByName(name))).isEqualTo(saved);
		assertThat(one(products.get(id(saved)))).isEqualTo(saved);
	}

	private static Long id(Product product) {
		Long id = product.getId();
		assertThat(id).isNotNull();
		return id;
	}

	private static List<String> names(Flux<Product> products) {
		List<String> names = new ArrayList<>();
		all(products).forEach((product) -> names.add(product.getName()));
		return names;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcRepositories(basePackageClasses = Product.class)
	static class OwnEnable {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcRepositories(basePackageClasses = Product.class, repositoryFactoryBeanClass = OwnFactoryBean.class,
			includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ProductRepository.class),
			excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Sticker|Note|Archive).*"))
	static class OwnFactory {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Tool.class)
	static class ToolPackage {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableR2dbcRepositories(basePackageClasses = GreetingToolRepository.class,
			repositoryBaseClass = OwnBaseRepository.class)
	static class OwnBase {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = ModelRepositoriesTests.class)
	@EntityScan(basePackageClasses = Product.class)
	@EnableR2dbcRepositories(basePackageClasses = Product.class)
	static class Elsewhere {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(StickerAlbum.class)
	static class Album {

	}

	static class Shopkeeper {

		private final ProductRepository products;

		Shopkeeper(@Lazy ProductRepository products) {
			this.products = products;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Advice {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Bean
		static DefaultAdvisorAutoProxyCreator autoProxyCreator() {
			return new DefaultAdvisorAutoProxyCreator();
		}

		@Bean
		DefaultPointcutAdvisor advisor() {
			MethodInterceptor interceptor = (invocation) -> {
				this.seen.add(invocation.getMethod().getName());
				return invocation.proceed();
			};
			return new DefaultPointcutAdvisor(new StaticMethodMatcherPointcut() {

				@Override
				public boolean matches(Method method, Class<?> targetClass) {
					return ProductRepository.class.isAssignableFrom(targetClass);
				}

			}, interceptor);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Transactions {

		@Bean
		Till till(ProductRepository products) {
			return new Till(products);
		}

	}

	static class Till {

		private final ProductRepository products;

		Till(ProductRepository products) {
			this.products = products;
		}

		@Transactional
		public Mono<Void> saveAndFail(Product product) {
			return this.products.save(product).then(Mono.error(new IllegalStateException("fails")));
		}

	}

}
