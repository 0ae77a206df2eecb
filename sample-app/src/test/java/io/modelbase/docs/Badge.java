package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.Unique;
import jakarta.validation.constraints.NotNull;

// tag::model[]
public class Badge extends LongModel {

	private int number;

	@Unique // one badge each
	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Employee> employee;

	public Badge(int number, ToOne<Employee> employee) {
		this.number = number;
		this.employee = employee;
	}

	// getters
	// end::model[]

	public int getNumber() {
		return this.number;
	}

	public ToOne<Employee> getEmployee() {
		return this.employee;
	}

	// tag::model[]

}
// end::model[]
