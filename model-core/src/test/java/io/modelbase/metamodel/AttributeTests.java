package io.modelbase.metamodel;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Update;

import io.modelbase.domain.User;
import io.modelbase.domain.User_;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attributes by themselves, and where Spring Data takes them.
 */
class AttributeTests {

	@Test
	void goesWhereSpringDataTakesAPath() {
		assertThat(Sort.by(User_.name, User_.createdAt)).isEqualTo(Sort.by("name", "createdAt"));
		assertThat(User_.name.desc().ignoringCase().nullsLast().toSort())
			.isEqualTo(Sort.by(Sort.Order.desc("name").ignoreCase().nullsLast()));
		assertThat(Criteria.where(User_.name).is("a")).hasToString("name = 'a'");
		assertThat(Update.update(User_.name, "Ada").getAssignments().values()).containsExactly("Ada");
		assertThat(Update.update(User_.name, "Ada")).hasToString(Update.update("name", "Ada").toString());
		assertThat(User_.name.toDotPath()).isEqualTo("name");
		assertThat(User_.name.getType()).isEqualTo(String.class);
		assertThat(User_.name.getOwningType().getType()).isEqualTo(User.class);
		assertThat(User_.name.hasNext()).isFalse();
	}

	@Test
	void readsAModelInMemory() {
		assertThat(User_.name.get(new User("Ada"))).isEqualTo("Ada");
		assertThat(User_.age.get(new User("Ada"))).isNull();
	}

	@Test
	void equalsByModelAndPath() {
		assertThat(User_.name).isEqualTo(new TextAttribute<>(User.class, "name"))
			.hasSameHashCodeAs(new TextAttribute<>(User.class, "name"))
			.isNotEqualTo(User_.email)
			.hasToString("User.name");
	}

	@Test
	void refusesNullNamingTheCure() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> User_.name.eq((String) null))
			.withMessage(
					"User.name.eq(null) is never true in SQL. Use isNull(), or ifPresent(…) for a filter that may be absent.");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> User_.name.ne((String) null))
			.withMessageContaining("isNotNull()");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> User_.age.gt((Integer) null))
			.withMessageContaining("User.age.gt(null)");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> User_.age.between(null, 5))
			.withMessageContaining("le(…)");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class).isThrownBy(() -> User_.name.contains(null))
			.withMessageContaining("User.name.contains(null)");
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> User_.name.in(Arrays.asList("a", null)))
			.withMessage("User.name.in(…) got a null among its values. Leave it out and add isNull().");
	}

}
