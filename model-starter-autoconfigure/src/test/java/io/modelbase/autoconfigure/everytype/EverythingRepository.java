package io.modelbase.autoconfigure.everytype;

import io.modelbase.repository.ModelRepository;

/** Its repository. */
public interface EverythingRepository extends ModelRepository<Everything, Long> {

}
