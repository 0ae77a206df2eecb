package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface TeamRepository extends ModelRepository<Team, Long> {

}
