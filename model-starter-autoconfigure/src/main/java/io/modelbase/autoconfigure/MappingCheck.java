package io.modelbase.autoconfigure;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.Transient;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.util.ReflectionUtils;

/**
 * Maps a model and follows its relations, so that what can't work stops the start, and
 * not a query later on. Sends no SQL.
 */
final class MappingCheck {

	private MappingCheck() {
	}

	/** An abstract class has no table, and its relations may lead to a type variable. */
	static void check(Class<?> type, ModelEntityTemplate template) {
		if (!ModelMappings.isModel(type) || Modifier.isAbstract(type.getModifiers())) {
			return;
		}
		checkConverter(type, template.getConverter());
		template.getModelMappings().get(type).relations().forEach(MappingCheck::follow);
	}

	/** A converter that knows relations has a mapping context that does. */
	private static void checkConverter(Class<?> type, R2dbcConverter converter) {
		if (!(converter instanceof ModelConverter)) {
			ReflectionUtils.doWithFields(type, (field) -> {
				throw new ModelConfigurationException(
						"%s.%s is a relation, but the R2dbcConverter is a %s, which knows none."
							.formatted(type.getSimpleName(), field.getName(), converter.getClass().getName()),
						"Declare a ModelMappingContext and a ModelConverter instead, or leave both to the starter.");
			}, MappingCheck::isRelation);
		}
	}

	private static boolean isRelation(Field field) {
		return (field.getType() == ToOne.class || field.getType() == ToMany.class)
				&& !Modifier.isStatic(field.getModifiers())
				&& !AnnotatedElementUtils.hasAnnotation(field, Transient.class);
	}

	private static void follow(ModelRelation relation) {
		relation.target();
		if (!relation.isOwning()) {
			relation.inverse();
		}
		if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY) {
			relation.link();
		}
		relation.order();
	}

}
