package io.modelbase.sample.web;

import io.modelbase.query.Select;
import io.modelbase.sample.model.Tag;
import io.modelbase.sample.model.TagRepository;
import io.modelbase.sample.model.Tag_;
import reactor.core.publisher.Flux;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tags")
class TagController {

	private final TagRepository tags;

	TagController(TagRepository tags) {
		this.tags = tags;
	}

	/** All tags, those with the most articles first. */
	@GetMapping
	Flux<TagResponse> list() {
		return this.tags
			.findAll(Select.from(Tag.class)
				.orderBy(Tag_.articles().count().desc(), Tag_.name.asc())
				.load(Tag_.articles().counted()))
			.map((tag) -> new TagResponse(tag.getName(), tag.getArticles().count()));
	}

	/** A tag and how many articles have it. */
	record TagResponse(String name, long articles) {
	}

}
