package io.modelbase.sample.model;

import io.modelbase.repository.ModelRepository;

/** Repository of users. */
// tag::repository[]
public interface UserRepository extends ModelRepository<User, Long> {

}
// end::repository[]
