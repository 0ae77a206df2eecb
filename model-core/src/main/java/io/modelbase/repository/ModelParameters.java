package io.modelbase.repository;

import java.util.ArrayList;
import java.util.List;

import io.modelbase.load.LoadOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.relational.repository.query.RelationalParameters;
import org.springframework.data.repository.query.ParametersSource;

/**
 * Parameters of a query method, of which load options are special as a sort is: they
 * aren't bound.
 */
final class ModelParameters extends RelationalParameters {

	ModelParameters(ParametersSource source) {
		super(source, (parameter) -> new ModelParameter(parameter, source.getDomainTypeInformation()));
	}

	boolean hasLoadOptions() {
		return stream().anyMatch(ModelParameters::isLoadOptions);
	}

	/** The load options among the arguments of a call. */
	List<LoadOptions<Object>> loadOptions(@Nullable Object[] arguments) {
		List<LoadOptions<Object>> options = new ArrayList<>();
		for (RelationalParameter parameter : this) {
			if (isLoadOptions(parameter) && arguments[parameter.getIndex()] instanceof LoadOptions<?> given) {
				options.add(given::tree);
			}
		}
		return options;
	}

	static boolean isLoadOptions(Class<?> type) {
		return LoadOptions.class.isAssignableFrom(type);
	}

	private static boolean isLoadOptions(RelationalParameter parameter) {
		return isLoadOptions(parameter.getType());
	}

	private static final class ModelParameter extends RelationalParameter {

		ModelParameter(MethodParameter parameter, TypeInformation<?> domainType) {
			super(parameter, domainType);
		}

		@Override
		public boolean isSpecialParameter() {
			return isLoadOptions(this) || super.isSpecialParameter();
		}

	}

}
