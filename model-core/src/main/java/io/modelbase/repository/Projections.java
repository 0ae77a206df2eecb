package io.modelbase.repository;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.mapping.ModelConfigurationException;
import org.reactivestreams.Publisher;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.convert.DtoInstantiatingConverter;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.repository.query.ParameterAccessor;
import org.springframework.data.repository.query.ResultProcessor;
import org.springframework.data.repository.query.ReturnedType;

/** Turns the models that a query found into what its method returns. */
final class Projections {

	private final ModelQueryMethod method;

	private final ModelTemplate template;

	private final EntityInstantiators instantiators = new EntityInstantiators();

	Projections(ModelQueryMethod method, ModelTemplate template) {
		this.method = method;
		this.template = template;
	}

	/** Checks the type that the method declares; one that it is given comes later. */
	void check(boolean distinct) {
		if (this.method.getParameters().hasDynamicProjection()) {
			return;
		}
		ReturnedType type = this.method.getResultProcessor().getReturnedType();
		if (!isModel(type) && !type.isProjecting()) {
			throw new ModelConfigurationException(
					"%s returns %s, which a model of %s can't be turned into.".formatted(this.method.displayName(),
							type.getReturnedType().getSimpleName(), this.method.mapping().name()),
					"Return the model, or a projection: an interface with getters or a record of its properties.");
		}
		if (distinct && !isModel(type)) {
			throw new ModelConfigurationException(
					"%s asks for distinct projections, but its name leads across relations: models are found, which are distinct by themselves, and turned into projections."
						.formatted(this.method.displayName()),
					"Leave out Distinct and call distinct() on the result, or write the query with @Query.");
		}
	}

	private static boolean isModel(ReturnedType type) {
		return type.getReturnedType().isAssignableFrom(type.getDomainType());
	}

	Publisher<?> apply(Publisher<?> models, ParameterAccessor accessor) {
		ResultProcessor processor = this.method.getResultProcessor().withDynamicProjection(accessor);
		ReturnedType type = processor.getReturnedType();
		if (!isModel(type) && !type.isProjecting()) {
			throw new InvalidDataAccessApiUsageException(
					"%s can't return %s. Ask for the model, or for a projection: an interface with getters or a record of its properties."
						.formatted(this.method.displayName(), type.getReturnedType().getSimpleName()));
		}
		DtoInstantiatingConverter toDto = new DtoInstantiatingConverter(type.getReturnedType(),
				this.template.getEntityTemplate().getConverter().getMappingContext(), this.instantiators);
		Publisher<?> projected = processor.processResult(models, toDto);
		return (projected != null) ? projected : models;
	}

}
