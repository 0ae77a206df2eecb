package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which order the elements of a {@link ToMany} are loaded, unless the load option
 * says otherwise.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OrderBy {

	/**
	 * Names properties of the elements, each with {@code asc} or {@code desc} if wanted.
	 * @return for example {@code { "position", "createdAt desc" }}
	 */
	String[] value();

}
