package io.modelbase.autoconfigure.blog;

import io.modelbase.ToOne;
import io.modelbase.UuidModel;
import io.modelbase.constraint.NonEmptyStr64;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

@Getter
@Setter
public class Profile extends UuidModel {

	private @Nullable @NonEmptyStr64 String motto;

	private ToOne<Author> author = ToOne.none();

}
