package org.tftsr.ai.provider.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An error as a server has told it, whatever form it has: the protocols have six, and what stands before them has more.
 *
 * @param status     HTTP status; of an error within a stream the one that would fit
 * @param message    what it says, for a person; empty where it says nothing that can be read
 * @param words      message, codes and details in small letters, for finding out what is meant
 * @param retryDelay how long it asks to be left alone, by its body; null where it does not say there
 * @param page       whether it is a page for a browser: something else than the provider has answered
 */
record ErrorAnswer(int status, String message, String words, Duration retryDelay, boolean page) {

	private static final int MESSAGE = 200;
	private static final int SERVER_FAILED = 500;
	private static final int OVERLOADED = 529;
	private static final int TOO_MANY = 429;

	/** An answer with the status of an error. */
	static ErrorAnswer read(int status, String body) {
		String text = body.strip();
		if (text.startsWith("<")) {
			return new ErrorAnswer(status, "", "", null, true);
		}
		Json root = Json.parseOrNothing(text);
		if (!root.isPresent()) {
			return new ErrorAnswer(status, shortened(text), text.toLowerCase(Locale.ROOT), null, false);
		}
		return of(status, root);
	}

	/** An error in the middle of a stream, which has no status of its own. */
	static ErrorAnswer inStream(Json root) {
		ErrorAnswer error = of(SERVER_FAILED, root);
		String code = inner(root).get("code").textOrEmpty();
		if (code.matches("[45]\\d\\d")) {
			return new ErrorAnswer(Integer.parseInt(code), error.message, error.words, error.retryDelay, false);
		}
		if (error.says("overloaded")) {
			return new ErrorAnswer(OVERLOADED, error.message, error.words, error.retryDelay, false);
		}
		return error.says("rate_limit") ? new ErrorAnswer(TOO_MANY, error.message, error.words, error.retryDelay, false) : error;
	}

	private static ErrorAnswer of(int status, Json answer) {
		Json root = answer.isObject() ? answer : answer.first();
		Json error = inner(root);
		String message = shortened(message(root, error));
		String words = Stream.of(message, error.get("code").textOrEmpty(), error.get("type").textOrEmpty(),
				error.get("status").textOrEmpty(), error.get("param").textOrEmpty(), error.get("details").all(),
				error.get("innererror").all()).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
		return new ErrorAnswer(status, message, words, retryDelay(error.get("details").list()), false);
	}

	/** The object that has the codes: usually a member of the answer, of Mistral the answer itself. */
	private static Json inner(Json root) {
		Json object = root.isObject() ? root : root.first();
		return object.get("error").isObject() ? object.get("error") : object;
	}

	private static String message(Json root, Json error) {
		List<Json> candidates = List.of(error.get("message"), root.get("error"), root.get("detail"), root.get("msg"),
				root.get("message").get("detail"), root.get("message"));
		return candidates.stream().map(ErrorAnswer::sentence).filter(text -> !text.isEmpty()).findFirst().orElse("");
	}

	/** A text, or the complaints of a validation; their inputs are left out. */
	private static String sentence(Json value) {
		if (value.text() != null) {
			return value.text().strip();
		}
		return value.list().stream()
				.map(complaint -> complaint.get("loc").list().stream().map(Json::textOrEmpty).collect(Collectors.joining("."))
						+ ": " + complaint.get("msg").textOrEmpty())
				.collect(Collectors.joining("; "));
	}

	/** Google gives it as "34s" or "1.5s". */
	private static Duration retryDelay(List<Json> details) {
		for (Json detail : details) {
			String delay = detail.get("retryDelay").textOrEmpty();
			if (delay.matches("\\d{1,6}(\\.\\d{1,9})?s")) {
				return Duration.ofMillis(new BigDecimal(delay.substring(0, delay.length() - 1)).movePointRight(3).longValue());
			}
		}
		return null;
	}

	/** Whether any of these stands in it. */
	boolean says(String... any) {
		return Stream.of(any).anyMatch(words::contains);
	}

	/** Whether any of these, in small letters, stands in it as a word of its own: an {@code upstream} is no {@code stream}. */
	boolean saysWord(String... any) {
		return Pattern.compile("(?<![a-z0-9_])(" + String.join("|", any) + ")(?![a-z0-9_])").matcher(words).find();
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		if (line.length() <= MESSAGE) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(MESSAGE - 1)) ? MESSAGE - 1 : MESSAGE;
		return line.substring(0, end) + "…";
	}
}
