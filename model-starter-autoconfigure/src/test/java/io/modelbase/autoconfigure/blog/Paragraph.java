package io.modelbase.autoconfigure.blog;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr64;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

@Getter
@Setter
public class Paragraph extends LongModel {

	private @Nullable @NonEmptyStr64 String text;

	private ToOne<Article> article = ToOne.none();

}
