package io.modelbase.autoconfigure.failing.unmapped;

import org.springframework.data.r2dbc.repository.R2dbcRepository;

interface CrateRepository extends R2dbcRepository<Crate, Long> {

}
