package io.modelbase.benchmarks;

import io.modelbase.repository.ModelRepository;

/** Our repository. */
interface People extends ModelRepository<Person, Long> {

}
