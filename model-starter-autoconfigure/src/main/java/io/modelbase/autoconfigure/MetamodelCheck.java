package io.modelbase.autoconfigure;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMappings;

import org.springframework.util.ClassUtils;

/** Finds models that were compiled without the annotation processor. */
final class MetamodelCheck {

	private MetamodelCheck() {
	}

	static void check(Class<?> type) {
		if (!ModelMappings.isModel(type)) {
			return;
		}
		String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
		String metamodel = prefix + type.getName().substring(prefix.length()).replace('$', '_') + "_";
		if (!ClassUtils.isPresent(metamodel, type.getClassLoader())) {
			throw new ModelConfigurationException(
					"Model %s has no metamodel %s: it was compiled without Modelbase's annotation processor."
						.formatted(type.getName(), metamodel),
					"Add io.modelbase:model-processor to the annotationProcessorPaths of maven-compiler-plugin, "
							+ "or to Gradle's annotationProcessor configuration, and compile again.");
		}
	}

}
