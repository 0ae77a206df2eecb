package io.modelbase.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which relations the models have loaded that a repository's query method returns:
 * {@code @Load("articles.tags") Flux<User> findByManagerIsNull();}. Each takes one more
 * statement. The annotation processor checks the paths while compiling; where it doesn't
 * run, they are checked at start-up.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Load {

	/**
	 * Names the relations, each by the path that leads to it.
	 * @return for example {@code { "manager", "articles.tags" }}
	 */
	String[] value();

}
