package io.modelbase;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where the relation of a model that was read comes from, for the error that says it
 * isn't loaded. Not API: shared by all models of one result.
 *
 * @param model the simple name of the model
 * @param metamodel the simple name of its metamodel
 * @param property the relation's property
 * @param readBy the statement or method that read the model, shown by its
 * {@code toString}; null if unknown
 * @since 0.1.0
 */
public record RelationOrigin(String model, String metamodel, String property, @Nullable Object readBy) {

	/**
	 * Returns the simple name of a model's metamodel.
	 * @param model the model
	 * @return for example {@code Blog_Post_} for {@code Blog.Post}
	 */
	public static String metamodelName(Class<?> model) {
		String name = model.getName();
		return name.substring(name.lastIndexOf('.') + 1).replace('$', '_') + "_";
	}

	/**
	 * Returns the relation's name.
	 * @return for example {@code User.articles}
	 */
	public String relation() {
		return this.model + "." + this.property;
	}

	RelationNotLoadedException notLoaded() {
		String path = this.metamodel + "." + this.property + "()";
		String model = this.model.substring(0, 1).toLowerCase(Locale.ROOT) + this.model.substring(1);
		String readBy = (this.readBy != null) ? " The %s was read by: %s.".formatted(model, this.readBy) : "";
		return new RelationNotLoadedException(relation(),
				"Relation %s is not loaded. Add .load(%s) to the select, or call repository.load(%s, %s).%s"
					.formatted(relation(), path, model, path, readBy));
	}

	RelationNotLoadedException notCounted() {
		String path = this.metamodel + "." + this.property + "()";
		return new RelationNotLoadedException(relation(),
				"Relation %s is neither loaded as a whole nor counted. Add .load(%s.counted()) to the select, or call repository.count(…)."
					.formatted(relation(), path));
	}

}
