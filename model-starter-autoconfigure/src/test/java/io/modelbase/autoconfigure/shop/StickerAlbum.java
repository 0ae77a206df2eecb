package io.modelbase.autoconfigure.shop;

import reactor.core.publisher.Mono;

/** Lets other packages use a model and a repository that are package-private. */
public class StickerAlbum {

	private final StickerRepository stickers;

	StickerAlbum(StickerRepository stickers) {
		this.stickers = stickers;
	}

	/**
	 * Saves a sticker, changes it, and reads it in all ways there are.
	 * @return whether all found the same
	 */
	public Mono<Boolean> roundTrip() {
		return this.stickers.save(new Sticker("sun"))
			.flatMap((saved) -> this.stickers.findOne(Sticker_.motif.eq("sun"))
				.zipWith(this.stickers.findByMotif("sun"))
				.map((found) -> found.getT1().equals(saved) && found.getT2().equals(saved)
						&& "sun".equals(found.getT2().motif())));
	}

}
