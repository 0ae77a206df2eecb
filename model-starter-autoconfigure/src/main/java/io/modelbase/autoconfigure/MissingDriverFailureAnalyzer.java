package io.modelbase.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows which driver is missing when a URL is set and no driver takes it. */
final class MissingDriverFailureAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {

	MissingDriverFailureAnalyzer() {
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalStateException cause) {
		String message = cause.getMessage();
		if (message == null || !message.startsWith("Unable to create a ConnectionFactory")) {
			return null;
		}
		int drivers = message.indexOf("Available drivers:");
		return new FailureAnalysis(
				"No R2DBC driver on the class path takes spring.r2dbc.url. "
						+ ((drivers >= 0) ? message.substring(drivers) : ""),
				"Add the driver of your database: io.r2dbc:r2dbc-h2, org.postgresql:r2dbc-postgresql, "
						+ "org.mariadb:r2dbc-mariadb or io.asyncer:r2dbc-mysql; and check that the URL starts with its name.",
				cause);
	}

}
