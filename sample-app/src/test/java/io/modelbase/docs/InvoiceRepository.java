package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface InvoiceRepository extends ModelRepository<Invoice, Long> {

}
