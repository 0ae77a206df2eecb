package io.modelbase.sample.web;

import java.util.Arrays;
import java.util.List;

import io.modelbase.metamodel.ComparableAttribute;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Says by which properties clients may sort. Sorting by anything else is refused, be it
 * unknown or merely without an index.
 */
public final class Sorting {

	private final List<String> properties;

	private Sorting(List<String> properties) {
		this.properties = properties;
	}

	@SafeVarargs
	public static <M> Sorting by(ComparableAttribute<M, ?>... attributes) {
		return new Sorting(Arrays.stream(attributes).map(ComparableAttribute::path).toList());
	}

	/**
	 * Checks what a client asked for.
	 * @param pageable the page, with its sort
	 * @return the same page
	 * @throws InvalidFieldException if the sort names another property
	 */
	public Pageable checked(Pageable pageable) {
		for (Sort.Order order : pageable.getSort()) {
			if (!this.properties.contains(order.getProperty())) {
				throw new InvalidFieldException("sort", "must be one of " + String.join(", ", this.properties));
			}
		}
		return pageable;
	}

}
