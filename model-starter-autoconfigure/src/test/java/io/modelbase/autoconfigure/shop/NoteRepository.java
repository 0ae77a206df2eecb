package io.modelbase.autoconfigure.shop;

import org.springframework.data.r2dbc.repository.R2dbcRepository;

/** A repository of an entity that is no model. */
public interface NoteRepository extends R2dbcRepository<Note, Long> {

}
