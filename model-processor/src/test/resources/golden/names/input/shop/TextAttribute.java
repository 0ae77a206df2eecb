package shop;

import java.time.Instant;

import io.modelbase.LongModel;

import org.springframework.data.relational.core.mapping.Embedded;

public class TextAttribute extends LongModel {

	private String java;

	private String shop;

	private String TextAttribute;

	private shop.Instant own;

	private Instant other;

	private java.sql.Date sqlDate;

	private java.util.Date utilDate;

	private Attribute attribute;

	private Generated generated;

	private String aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel;

	@Embedded.Nullable
	private Part part;

	private PartColumns partColumns;

	public enum Attribute {

	}

	public enum Generated {

	}

	public enum PartColumns {

	}

	public record Part(String one) {

	}

}
