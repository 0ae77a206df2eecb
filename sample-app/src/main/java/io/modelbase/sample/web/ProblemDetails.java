package io.modelbase.sample.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import io.modelbase.UnknownPropertyException;
import jakarta.validation.ConstraintViolationException;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers errors as RFC 9457 problem details. Spring's own web errors are dealt with by
 * the superclass.
 */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

	/** The row doesn't exist, or not any more. */
	@ExceptionHandler
	ProblemDetail handle(ModelNotFoundException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"There is no %s with id %s.".formatted(ex.getModelType().getSimpleName(), ex.getId()));
	}

	/** The client sorts by something that the model doesn't have. */
	@ExceptionHandler
	ProblemDetail handle(UnknownPropertyException ex) {
		return invalid(Stream.of(new Violation("sort", "there is no property '%s'".formatted(ex.getProperty()))));
	}

	/** The database refused a value that another row has. */
	@ExceptionHandler
	ProblemDetail handle(DuplicateKeyException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A value that must be unique is already taken.");
	}

	/** The row was changed after the client, or this request, read it. */
	@ExceptionHandler
	ProblemDetail handle(StaleModelException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"It was changed meanwhile. Read it again, and repeat the change.");
	}

	/** A model violated its constraints before it was written. */
	@ExceptionHandler
	ProblemDetail handle(ConstraintViolationException ex) {
		return invalid(ex.getConstraintViolations()
			.stream()
			.map((violation) -> new Violation(violation.getPropertyPath().toString(), violation.getMessage())));
	}

	@ExceptionHandler
	ProblemDetail handle(InvalidFieldException ex) {
		return invalid(Stream.of(new Violation(ex.getField(), Objects.requireNonNull(ex.getMessage()))));
	}

	/** A request's fields couldn't be bound, or violated the request's constraints. */
	@Override
	protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(WebExchangeBindException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		ProblemDetail problem = invalid(ex.getFieldErrors().stream().map(ProblemDetails::violation));
		return handleExceptionInternal(ex, problem, headers, status, exchange);
	}

	private static Violation violation(FieldError error) {
		String message = error.isBindingFailure() ? "has the wrong type" : error.getDefaultMessage();
		return new Violation(error.getField(), Objects.requireNonNullElse(message, "is invalid"));
	}

	private static ProblemDetail invalid(Stream<Violation> violations) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some fields are invalid.");
		List<Violation> sorted = violations
			.sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
			.toList();
		problem.setProperty("violations", sorted);
		return problem;
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field the field's name
	 * @param message what it must be
	 */
	record Violation(String field, String message) {
	}

}
