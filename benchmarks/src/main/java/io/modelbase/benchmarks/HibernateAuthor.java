package io.modelbase.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The same table for Hibernate Reactive. */
@Entity(name = "Author")
@Table(name = "authors")
class HibernateAuthor {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "authors")
	@SequenceGenerator(name = "authors", sequenceName = "hibernate_authors", allocationSize = 500)
	Long id;

	String name;

	String country;

	int born;

	@Column(name = "created_at")
	Instant createdAt;

	@Column(name = "updated_at")
	Instant updatedAt;

	@OneToMany(mappedBy = "author")
	List<HibernateBook> books = new ArrayList<>();

}
