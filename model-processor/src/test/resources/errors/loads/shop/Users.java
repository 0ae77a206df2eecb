package shop;

import java.util.List;

import io.modelbase.repository.Load;

import org.springframework.data.repository.Repository;

interface Users extends Base<User> {

	@Load({ "manager.team", "team" })
	List<User> findByName(String name);

	@Load("teem")
	List<User> typo(); // error: Users.typo loads 'teem', but User has no relation teem. Its relations are manager, team.

	@Load({ "team.name", "manager." })
	List<User> deep(); // error: Users.deep loads 'manager.', but User has no relation ''. Its relations are manager, team. // error: Users.deep loads 'team.name', but User has no relation name. Its relations are manager, team.

	@Load({})
	List<User> empty(); // error: Users.empty has a @Load that names no relation. Name one of User, or remove it.

	interface Fragment {

		@Load("team")
		List<User> custom(); // error: Users.Fragment.custom has @Load, but Users.Fragment is no repository of a model. Move it to one, for example a ModelRepository, or remove it.

	}

	interface Strings extends Repository<String, Long> {

		@Load("team")
		List<String> strings(); // error: Users.Strings.strings has @Load, but Users.Strings is no repository of a model. Move it to one, for example a ModelRepository, or remove it.

	}

}
