package io.modelbase.autoconfigure.plain;

/** An enum. */
public enum Mood {

	HAPPY, SAD

}
