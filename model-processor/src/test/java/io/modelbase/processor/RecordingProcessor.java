package io.modelbase.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Runs the processor and takes note of what it asks the compiler to write, as Gradle does
 * to see whether a processor is isolating.
 */
final class RecordingProcessor implements Processor {

	private final Processor processor = new ModelProcessor();

	private final Map<String, List<String>> originatingElements = new TreeMap<>();

	private final List<Boolean> claims = new ArrayList<>();

	/**
	 * Returns the names of the originating elements of each written class by its name.
	 */
	Map<String, List<String>> originatingElements() {
		return this.originatingElements;
	}

	/**
	 * Returns for each round whether annotations were claimed.
	 */
	List<Boolean> claims() {
		return this.claims;
	}

	@Override
	public void init(ProcessingEnvironment environment) {
		Filer filer = proxy(Filer.class, environment.getFiler());
		ProcessingEnvironment recording = (ProcessingEnvironment) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ProcessingEnvironment.class },
				(proxy, method, arguments) -> method.getName().equals("getFiler") ? filer
						: method.invoke(environment, arguments));
		this.processor.init(recording);
	}

	private <T> T proxy(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					if (!method.getName().equals("createSourceFile")) {
						throw new AssertionError("Only sources are written");
					}
					this.originatingElements.put((String) arguments[0],
							Stream.of((Element[]) arguments[1]).map(Object::toString).toList());
					try {
						return method.invoke(target, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		boolean claimed = this.processor.process(annotations, round);
		this.claims.add(claimed);
		return claimed;
	}

	@Override
	public Set<String> getSupportedOptions() {
		return this.processor.getSupportedOptions();
	}

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return this.processor.getSupportedAnnotationTypes();
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return this.processor.getSupportedSourceVersion();
	}

	@Override
	public Iterable<? extends Completion> getCompletions(Element element, AnnotationMirror annotation,
			ExecutableElement member, String userText) {
		return List.of();
	}

}
