package shop;

import java.util.List;

import io.modelbase.repository.Load;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

@NoRepositoryBean
interface Base<T> extends Repository<T, Long> {

	@Load("owner")
	List<T> findByOwner(String owner);

}
