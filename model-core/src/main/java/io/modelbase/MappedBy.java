package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a relation is the other side of one that the related model declares: it has
 * no column or table of its own. On a {@link ToMany} it names the {@link ToOne} or the
 * {@link ToMany} with a {@link JoinTable} that points back; on a {@link ToOne} the
 * {@link ToOne} of a one-to-one relation.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MappedBy {

	/**
	 * Names the property of the related model that points back.
	 * @return for example {@code author}
	 */
	String value();

}
