package io.modelbase.benchmarks;

import io.modelbase.repository.ModelRepository;

/** Our repository of authors. */
interface Authors extends ModelRepository<Author, Long> {

}
