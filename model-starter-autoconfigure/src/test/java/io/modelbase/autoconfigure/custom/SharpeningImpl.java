package io.modelbase.autoconfigure.custom;

import io.modelbase.execution.ModelTemplate;
import io.modelbase.query.Select;
import reactor.core.publisher.Mono;

class SharpeningImpl implements Sharpening {

	private final ModelTemplate template;

	SharpeningImpl(ModelTemplate template) {
		this.template = template;
	}

	@Override
	public Mono<Tool> sharpen(String name) {
		return this.template.findOne(Select.from(Tool.class).where(Tool_.name.eq(name)))
			.doOnNext((tool) -> tool.setName("sharp " + name))
			.flatMap(this.template::save);
	}

}
