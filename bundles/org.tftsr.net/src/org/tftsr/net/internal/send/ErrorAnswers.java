package org.tftsr.net.internal.send;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.net.RemoteProblem;

/** Answers that say no, in words. */
final class ErrorAnswers {

	/** No more of it is read. */
	static final int LONGEST_BODY = 64 * 1024;

	private static final int LONGEST_QUOTE = 200;
	private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern MARKUP = Pattern.compile("(?s)^\\s*<(!doctype|html|head|body|\\?xml).*", Pattern.CASE_INSENSITIVE);

	private ErrorAnswers() {
	}

	/** @param body what came of it, of which keys are taken out here */
	static RemoteProblem of(String destination, int status, Map<String, String> headers, byte[] body, KeyMask mask) {
		String text = mask.mask(new String(body, StandardCharsets.UTF_8));
		String quote = quote(text);
		return new RemoteProblem(destination + " has answered with an error",
				"status " + status + meaning(status) + (quote.isEmpty() ? "" : ": " + quote), remedy(status), status, headers, text,
				RetryRules.asked(headers, Instant.now()));
	}

	/** The first words of a text, or the title of a web page. */
	private static String quote(String text) {
		String words = text;
		if (MARKUP.matcher(text).matches()) {
			Matcher title = TITLE.matcher(text);
			words = title.find() ? "a web page, \"" + title.group(1) + '"' : "a web page";
		}
		String plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
		return plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
	}

	private static String meaning(int status) {
		return switch (status) {
		case 400, 422 -> ", it does not understand the request";
		case 401 -> ", it does not know who asks";
		case 403 -> ", it does not allow this";
		case 404 -> ", there is nothing at this address";
		case 413 -> ", it is too much at once";
		case 408, 504 -> ", it took too long";
		case 429 -> ", too many requests";
		case 502 -> ", what stands before the server cannot reach it";
		case 503, 529 -> ", it is overloaded or down";
		default -> status >= 500 ? ", it has failed" : "";
		};
	}

	private static String remedy(int status) {
		return switch (status) {
		case 401 -> "Check the key in the settings";
		case 403 -> "Check what the key is allowed to do";
		case 404 -> "Check the path of the address, and what is asked for there";
		case 413 -> "Send less at once";
		case 429 -> "Wait, or look at the limits of the account";
		default -> status >= 500 ? "Try again later" : "Check the settings of this destination";
		};
	}
}
