package org.tftsr.integrations.internal.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.net.RemoteProblem;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Says what a status means, and what to do. */
final class RestErrors {

	private static final int LONGEST_WORDS = 300;
	/** What a service says by these of what is there is believed in its own form alone: proxies and sleeping servers answer so with a page. */
	private static final Set<Integer> TELLING = Set.of(403, 404, 409, 410, 412);

	/** Of these, what has some words to itself may still be that of a gateway, or of another program. */
	private static final Set<Integer> ABSENCE = Set.of(404, 410);

	private static final int FORBIDDEN = 403;

	private RestErrors() {
	}

	static RestProblem of(RestCall call, String service, ErrorWords errorWords, RemoteProblem problem) {
		int status = problem.status();
		JsonElement document = document(problem.body());
		if (ABSENCE.contains(status) && !document.isJsonNull() && !errorWords.isOwn(document)) {
			return make(ProblemKind.REMOTE, call, NLS.bind(Messages.RestErrors_formWhy, service, status), Messages.WebPageProblem_remedy,
					problem, null);
		}
		Optional<String> own = errorWords.of(document).map(RestErrors::line);
		String words = own.orElse(TELLING.contains(status) ? null : "");
		if (words == null && status != FORBIDDEN) {
			return make(ProblemKind.REMOTE, call, NLS.bind(Messages.RestErrors_status, WebPageProblem.why(service), status),
					Messages.WebPageProblem_remedy, problem, words);
		}
		UnaryOperator<String> said = why -> said(why, own.orElse(""), problem.body());
		return switch (status) {
		case 400, 422 -> make(ProblemKind.INVALID_INPUT, call, said.apply(NLS.bind(Messages.RestErrors_invalidWhy, service)),
				Messages.RestErrors_invalidRemedy, problem, words);
		case 401 -> make(ProblemKind.FORBIDDEN, call, said.apply(NLS.bind(Messages.RestErrors_signInWhy, service)),
				NLS.bind(Messages.RestErrors_signInRemedy, service), problem, words);
		case 403 -> make(ProblemKind.FORBIDDEN, call, said.apply(NLS.bind(Messages.RestErrors_forbiddenWhy, service)),
				NLS.bind(Messages.RestErrors_forbiddenRemedy, service), problem, words);
		case 404 -> make(ProblemKind.NOT_FOUND, call, said.apply(NLS.bind(Messages.RestErrors_notFoundWhy, service)),
				Messages.RestErrors_notFoundRemedy, problem, words);
		case 409, 412 -> make(ProblemKind.CONFLICT, call, said.apply(NLS.bind(Messages.RestErrors_changedWhy, service)),
				Messages.RestErrors_changedRemedy, problem, words);
		case 410 -> make(ProblemKind.REMOTE, call, said.apply(NLS.bind(Messages.RestErrors_notOfferedWhy, service)),
				NLS.bind(Messages.RestErrors_notOfferedRemedy, service), problem, words);
		case 413 -> make(ProblemKind.INVALID_INPUT, call, NLS.bind(Messages.RestErrors_tooLargeWhy, service),
				Messages.RestErrors_tooLargeRemedy, problem, words);
		case 429 -> make(ProblemKind.REMOTE, call, said.apply(NLS.bind(Messages.RestErrors_tooManyWhy, service)),
				wait(problem.retryAfter()), problem, words);
		default -> make(ProblemKind.REMOTE, call, said.apply(NLS.bind(Messages.RestErrors_statusWhy, service, status)),
				status >= 500 ? NLS.bind(Messages.RestErrors_failedRemedy, service) : NLS.bind(Messages.RestErrors_statusRemedy, service),
				problem, words);
		};
	}

	/** With the words of the service; what comes as a page for people may not have been said by it. */
	private static String said(String why, String words, String body) {
		if (!words.isEmpty()) {
			return NLS.bind(Messages.RestErrors_quoted, why, words);
		}
		return body.stripLeading().startsWith("<") ? NLS.bind(Messages.RestErrors_byPage, why) : why;
	}

	private static String wait(Duration retryAfter) {
		return retryAfter == null ? Messages.RestErrors_waitRemedy
				: NLS.bind(Messages.RestErrors_waitSecondsRemedy, Math.max(1, retryAfter.toSeconds()));
	}

	private static RestProblem make(ProblemKind kind, RestCall call, String why, String remedy, RemoteProblem problem, String words) {
		return new RestProblem(kind, call.what(), why, remedy, problem.status(), words, problem);
	}

	/** A JSON null where it is none. */
	private static JsonElement document(String body) {
		try {
			return JsonParser.parseString(body);
		} catch (JsonParseException e) {
			// an error of somebody in between: a page, a word, nothing. The status says enough
			return JsonNull.INSTANCE;
		}
	}

	/** On one line, as far as it is useful. */
	private static String line(String said) {
		String words = said.replaceAll("\\p{Cntrl}+", " ").strip().replaceFirst("(?<!\\.)\\.$", "");
		return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + " …" : words;
	}
}
