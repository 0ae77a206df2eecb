package io.modelbase;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.util.ReflectionTestUtils;

import io.modelbase.domain.Country;
import io.modelbase.domain.Parcel;
import io.modelbase.domain.Ticket;
import io.modelbase.domain.User;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models in memory: equality, text, JSON.
 */
class ModelBaseTests {

	private static User user(long id) {
		User user = new User("Ada");
		ReflectionTestUtils.setField(user, "id", id);
		return user;
	}

	@Test
	void equalsByTypeAndId() {
		Ticket ticket = new Ticket("a");
		ReflectionTestUtils.setField(ticket, "id", 5L);
		assertThat(user(5)).isEqualTo(user(5)).hasSameHashCodeAs(user(5)).isNotEqualTo(user(6)).isNotEqualTo(ticket);
		User unsaved = new User("Ada");
		assertThat(unsaved).isEqualTo(unsaved).isNotEqualTo(new User("Ada")).isNotEqualTo(null);
		assertThat(new Parcel("a")).isNotEqualTo(new Parcel("a"));
	}

	@Test
	void keepsItsHashWhenTheIdIsGenerated() {
		User user = new User("Ada");
		Set<User> users = Set.of(user);
		ReflectionTestUtils.setField(user, "id", 5L);
		assertThat(users).contains(user);
		Parcel parcel = new Parcel("a");
		assertThat(parcel.hashCode()).isEqualTo(parcel.getId().hashCode());
	}

	@Test
	void showsClassAndId() {
		assertThat(user(5)).hasToString("User[5]");
		assertThat(new Ticket("a")).hasToString("Ticket[null]");
	}

	@Test
	void showsNoInternalsInJson() {
		JsonMapper json = JsonMapper.builder().build();
		JsonNode country = json.valueToTree(new Country("fr", "France"));
		assertThat(country.propertyNames()).containsExactlyInAnyOrder("id", "name");
		User user = user(5);
		ModelState.row(user, new Object[0]);
		ModelState.lock(user, () -> true);
		assertThat(json.valueToTree(user).propertyNames()).containsExactlyInAnyOrder("id", "name", "email", "nickname",
				"age", "active", "score", "born", "createdAt", "updatedAt");
	}

	@Test
	void comesOutOfJsonAsANewModel() {
		JsonMapper json = JsonMapper.builder().build();
		User user = json.readValue("{\"name\":\"Ada\",\"age\":36,\"row\":[1],\"lock\":{},\"new\":false}", User.class);
		assertThat(user.getName()).isEqualTo("Ada");
		assertThat(user.isNew()).isTrue();
	}

	@Test
	void makesATimeOrderedUuidOnFirstNeed() {
		Parcel parcel = new Parcel("a");
		assertThat(ReflectionTestUtils.getField(parcel, "id")).isNull();
		UUID id = parcel.getId();
		assertThat(id.version()).isEqualTo(7);
		assertThat(parcel.getId()).isEqualTo(id);
		assertThat(new Parcel("b").getId().toString()).isGreaterThan(id.toString());
	}

}
