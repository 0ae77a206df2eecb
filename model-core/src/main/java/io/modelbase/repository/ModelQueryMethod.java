package io.modelbase.repository;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.modelbase.load.LoadOptions;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.r2dbc.repository.query.R2dbcQueryMethod;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.ParametersSource;

/**
 * A query method of a model's repository, which may say what relations its models have
 * loaded: by {@link Load}, by parameters, or both.
 */
final class ModelQueryMethod extends R2dbcQueryMethod {

	/** How Spring Data's query methods that delete begin. */
	private static final Pattern DELETES = Pattern.compile("(delete|remove)");

	private final ModelParameters parameters;

	private final ModelMapping<?> mapping;

	private final String displayName;

	private final LoadPaths loadPaths;

	ModelQueryMethod(Method method, RepositoryMetadata metadata, ProjectionFactory projections,
			MappingContext<? extends RelationalPersistentEntity<?>, ? extends RelationalPersistentProperty> context,
			ModelMapping<?> mapping) {
		super(method, metadata, projections, context);
		this.parameters = new ModelParameters(ParametersSource.of(metadata, method));
		this.mapping = mapping;
		this.displayName = metadata.getRepositoryInterface().getSimpleName() + "." + method.getName();
		Load load = AnnotatedElementUtils.findMergedAnnotation(method, Load.class);
		if (load != null || this.parameters.hasLoadOptions()) {
			checkLoads((load != null) ? "@Load" : "LoadOptions");
			checkOptions(method, metadata);
		}
		this.loadPaths = LoadPaths.of(load, mapping, this.displayName);
	}

	private void checkLoads(String what) {
		if (!isQueryForEntity() || isModifyingQuery()) {
			throw new ModelConfigurationException(
					"%s has %s, but doesn't return models of %s.".formatted(this.displayName, what,
							this.mapping.name()),
					"Return Flux<%1$s> or Mono<%1$s>, or leave out %2$s.".formatted(this.mapping.name(), what));
		}
	}

	private void checkOptions(Method method, RepositoryMetadata metadata) {
		for (int i = 0; i < method.getParameterCount(); i++) {
			if (ModelParameters.isLoadOptions(method.getParameterTypes()[i])) {
				Class<?> model = ResolvableType.forMethodParameter(method, i, metadata.getRepositoryInterface())
					.as(LoadOptions.class)
					.getGeneric(0)
					.resolve();
				if (model != null && ModelMappings.isModel(model) && !model.isAssignableFrom(this.mapping.type())) {
					throw new ModelConfigurationException(
							"%s takes load options of %s, but returns models of %s.".formatted(this.displayName,
									model.getSimpleName(), this.mapping.name()),
							"Declare the parameter as LoadOptions<%s>.".formatted(this.mapping.name()));
				}
			}
		}
	}

	@Override
	public ModelParameters getParameters() {
		return this.parameters;
	}

	ModelMapping<?> mapping() {
		return this.mapping;
	}

	/** Whether it writes rows: as it says by annotation, or by a name that deletes. */
	boolean writes() {
		return isModifyingQuery() || (!hasAnnotatedQuery() && DELETES.matcher(getName()).lookingAt());
	}

	/** The method as messages name it, for example {@code UserRepository.findByEmail}. */
	String displayName() {
		return this.displayName;
	}

	/** What the models of a call have loaded. */
	LoadOptions<Object> loadOptions(@Nullable Object[] arguments) {
		List<LoadOptions<Object>> options = this.parameters.loadOptions(arguments);
		if (options.isEmpty()) {
			return this.loadPaths;
		}
		List<LoadOptions<Object>> all = new ArrayList<>(options);
		all.add(this.loadPaths);
		LoadOptions<Object> joined = LoadOptions.none();
		for (LoadOptions<Object> each : all) {
			joined = LoadOptions.of(joined, each);
		}
		return joined;
	}

}
