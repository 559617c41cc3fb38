package org.tftsr.integrations.internal.rest;

import java.util.Optional;

import com.google.gson.JsonElement;

/** Reads the document of an error as a service writes it. */
@FunctionalInterface
public interface ErrorWords {

	/** What it says to a person, or nothing where the document is of another form. */
	Optional<String> of(JsonElement error);

	/**
	 * Whether the service alone writes errors of this form. Of what is not there, and not offered any more, nobody else is believed: gateways
	 * that do not know a path answer with JSON too. A service whose form is not known is not believed either.
	 */
	default boolean isOwn(JsonElement error) {
		return false;
	}
}
