package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements of a {@link ToMany} with {@link MappedBy} belong to its model alone, as
 * the lines of an order do. They are saved with it: new ones are inserted, changed ones
 * updated, and those that were removed from a loaded collection are deleted. The model's
 * {@code @Version} is raised by each such write. An element that was removed and refers
 * to another model by then has moved, and stays. Deleting the model deletes the elements
 * that are loaded; for the others give the reference back {@link OnDelete} with
 * {@code CASCADE}.
 *
 * @since 0.1.0
 */
@Documented
@Target({ ElementType.FIELD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Owned {

}
