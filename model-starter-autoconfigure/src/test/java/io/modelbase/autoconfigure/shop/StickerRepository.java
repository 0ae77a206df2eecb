package io.modelbase.autoconfigure.shop;

import java.util.UUID;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Mono;

interface StickerRepository extends ModelRepository<Sticker, UUID> {

	Mono<Sticker> findByMotif(String motif);

}
