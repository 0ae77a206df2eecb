package io.modelbase.autoconfigure.custom;

import java.io.Serializable;

import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactoryBean;
import org.springframework.data.repository.Repository;

/**
 * A factory bean of the application's own.
 *
 * @param <R> the repository
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public class OwnFactoryBean<R extends Repository<T, ID>, T, ID extends Serializable>
		extends R2dbcRepositoryFactoryBean<R, T, ID> {

	public OwnFactoryBean(Class<? extends R> repositoryInterface) {
		super(repositoryInterface);
	}

}
