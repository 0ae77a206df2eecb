package io.modelbase.execution;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has the connection, and when. */
class TurnsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Turns turns = new Turns();

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	private <T> Mono<T> operation(Mono<T> result) {
		return run(Mono.defer(() -> {
			this.most.accumulateAndGet(this.running.incrementAndGet(), Math::max);
			return Mono.delay(Duration.ofMillis(5)).then(result).doOnTerminate(this.running::decrementAndGet);
		}));
	}

	private <T> Mono<T> run(Mono<T> operation) {
		return this.turns.run(() -> operation, UnaryOperator.identity(), Turn.UNWATCHED, (error) -> {
		});
	}

	@Test
	void runsOneAtATimeWhateverTheyEndWith() {
		Flux<Integer> all = Flux.range(0, 30)
			.flatMap((i) -> operation(
					(i % 3 == 0) ? Mono.just(i) : (i % 3 == 1) ? Mono.empty() : Mono.error(new IllegalStateException()))
				.onErrorReturn(IllegalStateException.class, i));
		StepVerifier.create(all.collectList())
			.assertNext((results) -> assertThat(results).hasSize(20))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.most).hasValue(1);
	}

	@Test
	void staysTakenByTheOperationThatFollowsOneWithAResult() {
		List<String> order = new CopyOnWriteArrayList<>();
		Sinks.Empty<Void> second = Sinks.empty();
		Sinks.Empty<Void> begun = Sinks.empty();
		Mono<Void> chain = operation(Mono.just("first")).flatMap((first) -> run(Mono.defer(() -> {
			begun.tryEmitEmpty();
			return second.asMono();
		}).doOnTerminate(() -> order.add("second ended"))));
		chain.subscribe();
		StepVerifier.create(begun.asMono()).expectComplete().verify(TIMEOUT);
		// the thread that emitted the first result has left when its turn is over
		StepVerifier.create(Mono.delay(Duration.ofMillis(50))).expectNextCount(1).expectComplete().verify(TIMEOUT);
		this.turns.whenIdle(() -> order.add("idle"));
		assertThat(order).isEmpty();
		second.tryEmitEmpty();
		assertThat(order).containsExactly("second ended", "idle");
	}

	@Test
	void runsNothingThatWasCancelledBeforeItBegan() {
		List<String> told = new CopyOnWriteArrayList<>();
		Mono<String> operation = Mono.fromSupplier(() -> {
			told.add("run");
			return "result";
		});
		StepVerifier.create(this.turns.run(() -> operation, UnaryOperator.identity(), new Turn() {
			@Override
			public void begin() {
				told.add("begin");
			}

			@Override
			public void over() {
				told.add("over");
			}
		}, (error) -> told.add("failed"))).thenCancel().verify(TIMEOUT);
		assertThat(told).startsWith("over", "begin").doesNotContain("run");
	}

	@Test
	void runsNothingThatWasCancelledWhileItWaited() throws Exception {
		int rounds = 40_000;
		SynchronousQueue<Subscription> cancelled = new SynchronousQueue<>();
		Phaser both = new Phaser(2);
		Thread other = new Thread(() -> {
			Random random = new Random(1);
			for (int i = 0; i < rounds; i++) {
				Subscription subscription = taken(cancelled);
				for (int spin = random.nextInt(60); spin > 0; spin--) {
					Thread.onSpinWait();
				}
				subscription.cancel();
				both.arriveAndAwaitAdvance();
			}
		});
		other.start();
		for (int i = 0; i < rounds; i++) {
			Sinks.Empty<Void> first = Sinks.empty();
			run(first.asMono()).subscribe();
			run(Mono.fromRunnable(this.running::incrementAndGet)).subscribe(new BaseSubscriber<>() {
				@Override
				protected void hookOnSubscribe(Subscription subscription) {
					request(1);
					given(cancelled, this);
				}
			});
			both.arriveAndAwaitAdvance();
			first.tryEmitEmpty();
		}
		other.join(TIMEOUT.toMillis());
		assertThat(this.running).hasValue(0);
	}

	private static Subscription taken(SynchronousQueue<Subscription> queue) {
		try {
			return queue.take();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void given(SynchronousQueue<Subscription> queue, Subscription subscription) {
		try {
			queue.put(subscription);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
