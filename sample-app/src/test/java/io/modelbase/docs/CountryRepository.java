package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface CountryRepository extends ModelRepository<Country, String> {

}
