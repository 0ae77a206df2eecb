package io.modelbase.sample.web;

import java.net.URI;

import io.modelbase.query.Select;
import io.modelbase.sample.model.User;
import io.modelbase.sample.model.UserRepository;
import io.modelbase.sample.model.User_;
import io.modelbase.session.ModelSessionFactory;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import static io.modelbase.query.Conditions.ifPresent;

@RestController
@RequestMapping("/users")
class UserController {

	private final UserRepository users;

	private final ModelSessionFactory sessions;

	UserController(UserRepository users, ModelSessionFactory sessions) {
		this.users = users;
		this.sessions = sessions;
	}

	@PostMapping
	Mono<ResponseEntity<UserResponse>> create(@RequestBody UserRequest request) {
		return this.users.save(new User(request.name(), request.email()))
			.map((user) -> ResponseEntity.created(URI.create("/users/" + user.getId())).body(UserResponse.of(user)));
	}

	@GetMapping("/{id}")
	Mono<UserResponse> read(@PathVariable Long id) {
		return this.users.get(id).map(UserResponse::of);
	}

	@GetMapping
	Mono<PagedModel<UserResponse>> list(UserFilter filter, Pageable pageable) {
		Select<User> select = Select.from(User.class)
			.where(ifPresent(filter.name(), User_.name::containsIgnoreCase),
					ifPresent(filter.email(), User_.email::eqIgnoreCase))
			.orderBy(User_.id.asc());
		return this.users.findPage(select, pageable).map((page) -> new PagedModel<>(page.map(UserResponse::of)));
	}

	@PutMapping("/{id}")
	Mono<UserResponse> change(@PathVariable Long id, @RequestBody UserRequest request) {
		return this.users.get(id).flatMap((user) -> {
			user.setName(request.name());
			user.setEmail(request.email());
			return this.users.save(user);
		}).map(UserResponse::of);
	}

	// tag::follow[]
	@PutMapping("/{id}/followers/{followerId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> follow(@PathVariable Long id, @PathVariable Long followerId) {
		return this.sessions.inTransaction((session) -> session.get(User.class, id)
			.zipWhen((user) -> session.get(User.class, followerId))
			.doOnNext((both) -> both.getT1().getFollowers().add(both.getT2()))
			.then());
	}
	// end::follow[]

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> delete(@PathVariable Long id) {
		return this.users.get(id, User_.articles().counted())
			.filter((user) -> user.getArticles().count() == 0)
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.CONFLICT,
					"User %d has articles. Delete them first.".formatted(id))))
			.flatMap(this.users::delete);
	}

}
