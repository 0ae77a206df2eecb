package io.modelbase.load;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method of a {@link RelationPreload} needs the row of its model locked, as
 * it changes the model by what it reads of it. The processor writes a constant
 * {@code X_.Needs.method}, as it does for {@link RequiresRelations}, beside which this
 * annotation may stand: load options with {@link LoadOptions#forUpdate()}. Called without
 * the lock, the method runs all the same, unless its first line says
 * {@link RelationPreload#requireLocked()}. A lock lasts as long as its transaction.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresForUpdate {

}
