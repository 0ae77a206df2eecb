package io.modelbase.autoconfigure;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.relational.RelationalManagedTypes;

/**
 * Lets the scanned types be asked for more than once. Ahead-of-time processing generates
 * them as a stream where one of them is package-private; the mapping context uses that
 * up, and table creation needs them, too.
 */
final class RepeatableManagedTypes implements BeanPostProcessor {

	RepeatableManagedTypes() {
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof RelationalManagedTypes types) ? RelationalManagedTypes.fromIterable(types.toList())
				: bean;
	}

}
