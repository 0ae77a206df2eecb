package io.modelbase.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Another processor, which writes one class a round.
 */
@SupportedAnnotationTypes("*")
final class GeneratingProcessor extends AbstractProcessor {

	private final Map<String, String> sources = new LinkedHashMap<>();

	GeneratingProcessor writes(String name, String source) {
		this.sources.put(name, source);
		return this;
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		if (!this.sources.isEmpty()) {
			String name = this.sources.keySet().iterator().next();
			try (Writer writer = this.processingEnv.getFiler().createSourceFile(name).openWriter()) {
				writer.write(this.sources.remove(name));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return false;
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

}
