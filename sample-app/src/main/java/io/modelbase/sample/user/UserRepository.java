package io.modelbase.sample.user;

import io.modelbase.repository.ModelRepository;

/** Repository of users. */
// tag::repository[]
public interface UserRepository extends ModelRepository<User, Long> {

}
// end::repository[]
