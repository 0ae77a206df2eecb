package io.modelbase.sample.web;

import io.modelbase.sample.model.Comment;

/** A comment as clients see it. */
record CommentResponse(String author, String text) {

	static CommentResponse of(Comment comment) {
		return new CommentResponse(comment.getAuthor().get().getName(), comment.getText());
	}

}
