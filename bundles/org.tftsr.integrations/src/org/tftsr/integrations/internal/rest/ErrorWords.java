package org.tftsr.integrations.internal.rest;

import java.util.Optional;

import com.google.gson.JsonElement;

/** Finds what a service says to a person in the document of an error. */
@FunctionalInterface
public interface ErrorWords {

	/** The words, or nothing where the document is of another form. */
	Optional<String> of(JsonElement error);
}
