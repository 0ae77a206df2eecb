package io.modelbase.docs;

import io.modelbase.repository.ModelRepository;

interface EmployeeRepository extends ModelRepository<Employee, Long> {

}
