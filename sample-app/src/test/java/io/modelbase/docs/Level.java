package io.modelbase.docs;

enum Level {

	SILVER, GOLD

}
