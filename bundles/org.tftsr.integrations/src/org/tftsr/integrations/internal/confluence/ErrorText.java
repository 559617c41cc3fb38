package org.tftsr.integrations.internal.confluence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.integrations.internal.rest.ErrorWords;
import org.tftsr.integrations.internal.rest.JsonFields;

import com.google.gson.JsonElement;

/**
 * What Confluence says of an error: {@code {"errors":[{"title":…,"detail":…}]}} of version 2, {@code {"statusCode":…,"message":…}} of
 * version 1 and Data Center, {@code {"code":…,"message":…}} of the gateway of OAuth.
 */
final class ErrorText implements ErrorWords {

	@Override
	public Optional<String> of(JsonElement error) {
		if (!error.isJsonObject()) {
			return Optional.empty();
		}
		JsonFields fields = new JsonFields(error.getAsJsonObject());
		List<JsonFields> errors = fields.list("errors");
		String words = errors.isEmpty() ? join(fields.text("message"), fields.text("errorMessage"))
				: errors.stream().map(one -> join(one.text("title"), one.text("detail"))).collect(Collectors.joining("; "));
		return words.isBlank() ? Optional.empty() : Optional.of(words);
	}

	/** Both forms name the status; programs of others have a {@code status} or {@code code} at most. */
	@Override
	public boolean isOwn(JsonElement error) {
		if (!error.isJsonObject()) {
			return false;
		}
		JsonFields fields = new JsonFields(error.getAsJsonObject());
		return !fields.list("errors").isEmpty() || fields.number("statusCode") > 0;
	}

	private static String join(String... parts) {
		return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(": "));
	}
}
