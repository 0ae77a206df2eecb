package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface MembershipRepository extends ModelRepository<Membership, Long> {

}
