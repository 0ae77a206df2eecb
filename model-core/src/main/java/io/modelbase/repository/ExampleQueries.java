package io.modelbase.repository;

import java.util.Optional;

import io.modelbase.ToOne;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;

import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher.NullHandler;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.CriteriaDefinition;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.relational.repository.query.RelationalExampleMapper;
import org.springframework.data.support.ExampleMatcherAccessor;

/**
 * Turns examples into queries as Spring Data does, and matches references too, by their
 * keys. A reference that is none counts as a null; a collection isn't matched.
 */
final class ExampleQueries {

	private final RelationalExampleMapper springData;

	private final ModelMappings mappings;

	ExampleQueries(
			MappingContext<? extends RelationalPersistentEntity<?>, ? extends RelationalPersistentProperty> context,
			ModelMappings mappings) {
		this.springData = new RelationalExampleMapper(context);
		this.mappings = mappings;
	}

	Query query(Example<?> example) {
		Query query = this.springData.getMappedExample(example);
		ModelMapping<?> mapping = this.mappings.get(example.getProbeType());
		CriteriaDefinition criteria = query.getCriteria().orElseGet(Criteria::empty);
		boolean references = false;
		for (ModelRelation relation : mapping.relations()) {
			Optional<Object> key = (relation.kind() == Kind.TO_ONE) ? key(example, relation) : Optional.empty();
			if (key.isPresent()) {
				criteria = join(example, criteria, criteria(example, relation, key.get()));
				references = true;
			}
		}
		return references ? Query.query(criteria) : query;
	}

	private static Optional<Object> key(Example<?> example, ModelRelation relation) {
		ExampleMatcherAccessor matcher = new ExampleMatcherAccessor(example.getMatcher());
		if (matcher.isIgnoredPath(relation.name())) {
			return Optional.empty();
		}
		ToOne<?> reference = relation.reference(example.getProbe());
		return matcher.getValueTransformerForPath(relation.name())
			.apply(reference.isNone() ? Optional.empty() : Optional.of(reference))
			.map((value) -> ReferenceKey.of(value, relation));
	}

	private static Criteria criteria(Example<?> example, ModelRelation relation, Object key) {
		String name = relation.name();
		return (example.getMatcher().getNullHandler() == NullHandler.INCLUDE)
				? Criteria.where(name).isNull().or(name).is(key) : Criteria.where(name).is(key);
	}

	private static Criteria join(Example<?> example, CriteriaDefinition criteria, Criteria reference) {
		return (criteria.isEmpty()) ? reference : example.getMatcher().isAllMatching()
				? Criteria.empty().and(criteria).and(reference) : Criteria.empty().and(criteria).or(reference);
	}

}
