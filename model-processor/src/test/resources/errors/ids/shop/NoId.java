package shop;

import io.modelbase.ModelBase;

class NoId extends ModelBase<Long> { // error: The model NoId has no @Id. Extend LongModel or UuidModel, or annotate the field of its id.

	private Long id;

	static final Object USE = NoId_.id.eq(1L);

	@Override
	public Long getId() {
		return this.id;
	}

	abstract static class Base extends ModelBase<Long> {

	}

	static class OnGetter extends ModelBase<Long> {

		private Long id;

		@Override
		@org.springframework.data.annotation.Id
		public Long getId() {
			return this.id;
		}

	}

}
