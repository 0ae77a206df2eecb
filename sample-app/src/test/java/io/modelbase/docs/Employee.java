package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr64;

// tag::model[]
public class Employee extends LongModel {

	@NonEmptyStr64
	private String name;

	@OnDelete(Action.SET_NULL)
	private ToOne<Employee> manager = ToOne.none(); // column manager_id

	@MappedBy("manager")
	private final ToMany<Employee> reports = toMany();

	@MappedBy("employee")
	private ToOne<Badge> badge = ToOne.none(); // no column: the badge has it

	@MappedBy("employee")
	private final ToMany<Membership> memberships = toMany();

	public Employee(String name) {
		this.name = name;
	}

	// getters and setters
	// end::model[]

	public String getName() {
		return this.name;
	}

	public ToOne<Employee> getManager() {
		return this.manager;
	}

	public void setManager(ToOne<Employee> manager) {
		this.manager = manager;
	}

	public ToMany<Employee> getReports() {
		return this.reports;
	}

	public ToOne<Badge> getBadge() {
		return this.badge;
	}

	public ToMany<Membership> getMemberships() {
		return this.memberships;
	}

	// tag::model[]

}
// end::model[]
