import io.modelbase.LongModel;

public class Unpackaged extends LongModel {

	private Kind kind;

	enum Kind {

	}

}
