package io.modelbase.load;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which relations a method of a {@link RelationPreload} reads. For each such method
 * the processor writes a constant {@code X_.Needs.method} that loads exactly these:
 * {@code invoices.get(id, Invoice_.Needs.total).map(Invoice::total)}. A path that names
 * no relation fails the compile. {@link RequiresForUpdate} adds that the row is locked.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRelations {

	/**
	 * Names the relations, each by the path that leads to it.
	 * @return for example {@code { "customer", "lines.product" }}
	 */
	String[] value();

}
