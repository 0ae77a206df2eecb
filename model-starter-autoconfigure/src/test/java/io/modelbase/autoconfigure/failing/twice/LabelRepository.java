package io.modelbase.autoconfigure.failing.twice;

import io.modelbase.repository.ModelRepository;

interface LabelRepository extends ModelRepository<Label, Long> {

}
