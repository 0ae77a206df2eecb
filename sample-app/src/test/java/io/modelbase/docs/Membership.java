package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr64;
import jakarta.validation.constraints.NotNull;

// tag::model[]
public class Membership extends LongModel {

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Team> team;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Employee> employee;

	@NonEmptyStr64
	private String role; // what the link itself knows

	public Membership(ToOne<Team> team, ToOne<Employee> employee, String role) {
		this.team = team;
		this.employee = employee;
		this.role = role;
	}

	// getters
	// end::model[]

	public ToOne<Team> getTeam() {
		return this.team;
	}

	public ToOne<Employee> getEmployee() {
		return this.employee;
	}

	public String getRole() {
		return this.role;
	}

	// tag::model[]

}
// end::model[]
