package io.modelbase.benchmarks;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The same table for Hibernate Reactive. */
@Entity(name = "Book")
@Table(name = "books")
class HibernateBook {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "books")
	@SequenceGenerator(name = "books", sequenceName = "hibernate_books", allocationSize = 500)
	Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "author_id")
	HibernateAuthor author;

	String title;

	int year;

	int pages;

	@Column(name = "created_at")
	Instant createdAt;

	@Column(name = "updated_at")
	Instant updatedAt;

}
