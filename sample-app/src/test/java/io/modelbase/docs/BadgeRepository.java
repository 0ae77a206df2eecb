package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface BadgeRepository extends ModelRepository<Badge, Long> {

}
