package io.modelbase.autoconfigure;

import io.modelbase.mapping.ModelConfigurationException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with a model or the configuration, and the cure. */
final class ModelConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ModelConfigurationException> {

	ModelConfigurationFailureAnalyzer() {
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ModelConfigurationException cause) {
		return new FailureAnalysis(cause.getDescription(), cause.getAction(), cause);
	}

}
