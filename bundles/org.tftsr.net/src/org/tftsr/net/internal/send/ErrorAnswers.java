package org.tftsr.net.internal.send;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
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
		String why = NLS.bind(meaning(status), status);
		return new RemoteProblem(NLS.bind(Messages.ErrorAnswers_what, destination),
				quote.isEmpty() ? why : NLS.bind(Messages.ErrorAnswers_quoted, why, quote), remedy(status), status, headers, text,
				RetryRules.asked(headers, Instant.now()));
	}

	/** The first words of a text, or the title of a web page. */
	private static String quote(String text) {
		String words = text;
		if (MARKUP.matcher(text).matches()) {
			Matcher title = TITLE.matcher(text);
			words = title.find() ? NLS.bind(Messages.ErrorAnswers_webPageTitled, title.group(1)) : Messages.ErrorAnswers_webPage;
		}
		String plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
		return plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
	}

	private static String meaning(int status) {
		return switch (status) {
		case 400, 422 -> Messages.ErrorAnswers_notUnderstood;
		case 401 -> Messages.ErrorAnswers_unknownUser;
		case 403 -> Messages.ErrorAnswers_forbidden;
		case 404 -> Messages.ErrorAnswers_nothingThere;
		case 413 -> Messages.ErrorAnswers_tooMuch;
		case 408, 504 -> Messages.ErrorAnswers_tooLong;
		case 429 -> Messages.ErrorAnswers_tooMany;
		case 502 -> Messages.ErrorAnswers_gateway;
		case 503, 529 -> Messages.ErrorAnswers_overloaded;
		default -> status >= 500 ? Messages.ErrorAnswers_failed : Messages.ErrorAnswers_status;
		};
	}

	private static String remedy(int status) {
		return switch (status) {
		case 401 -> Messages.ErrorAnswers_unknownUserRemedy;
		case 403 -> Messages.ErrorAnswers_forbiddenRemedy;
		case 404 -> Messages.ErrorAnswers_nothingThereRemedy;
		case 413 -> Messages.ErrorAnswers_tooMuchRemedy;
		case 429 -> Messages.ErrorAnswers_tooManyRemedy;
		default -> status >= 500 ? Messages.ErrorAnswers_failedRemedy : Messages.ErrorAnswers_statusRemedy;
		};
	}
}
