package shop;

import io.modelbase.LongModel;

import org.springframework.data.relational.core.mapping.Embedded;

public class PartColumns extends LongModel {

	@Embedded.Nullable
	private Part part;

	@Embedded.Nullable
	private Part Part;

	public record Part(String one, Integer two) {

	}

}
