package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface InvoiceLineRepository extends ModelRepository<InvoiceLine, Long> {

}
