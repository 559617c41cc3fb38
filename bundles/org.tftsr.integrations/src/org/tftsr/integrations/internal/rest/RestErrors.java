package org.tftsr.integrations.internal.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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
			return make(ProblemKind.REMOTE, call, "what came back is not in the form of " + service + " (status " + status
					+ "): a gateway or a proxy stands in between, or something else is at this address", WebPageProblem.REMEDY, problem, null);
		}
		Optional<String> own = errorWords.of(document).map(RestErrors::line);
		String words = own.orElse(TELLING.contains(status) ? null : "");
		if (words == null && status != FORBIDDEN) {
			return make(ProblemKind.REMOTE, call, WebPageProblem.why(service) + " (status " + status + ')', WebPageProblem.REMEDY, problem, words);
		}
		String said = own.filter(line -> !line.isEmpty()).map(line -> ": " + line).orElse(aside(problem.body()));
		return switch (status) {
		case 400, 422 -> make(ProblemKind.INVALID_INPUT, call, service + " does not accept it" + said,
				"Correct what it names and try again", problem, words);
		case 401 -> make(ProblemKind.FORBIDDEN, call, service + " did not accept the sign-in" + said,
				"Sign in again, or enter a new token or password, on the settings page " + service, problem, words);
		case 403 -> make(ProblemKind.FORBIDDEN, call, "the user that signed in may not do this at " + service + said,
				"Ask an administrator of " + service + " for the right, or sign in as somebody who has it", problem, words);
		case 404 -> make(ProblemKind.NOT_FOUND, call, service + " has no such thing, or the user that signed in may not see it" + said,
				"See that address, space or project and number are right", problem, words);
		case 409, 412 -> make(ProblemKind.CONFLICT, call, "it was changed at " + service + " in the meantime" + said,
				"Look at what is there now and try again", problem, words);
		case 410 -> make(ProblemKind.REMOTE, call, service + " does not offer this any more" + said,
				"See that the right kind of " + service + " (cloud or own server) is set", problem, words);
		case 413 -> make(ProblemKind.INVALID_INPUT, call, "it is too large for " + service, "Leave out attachments, or shorten it", problem,
				words);
		case 429 -> make(ProblemKind.REMOTE, call, service + " takes no more requests for now" + said, wait(problem.retryAfter()), problem,
				words);
		default -> make(ProblemKind.REMOTE, call, service + " answered with status " + status + said,
				status >= 500 ? "Try again later; if it stays so, tell an administrator of " + service
						: "See that the address on the settings page is that of " + service,
				problem, words);
		};
	}

	/** What comes as a page for people may not have been said by the service. */
	private static String aside(String body) {
		return body.stripLeading().startsWith("<")
				? ", by a web page in the place of an answer: it is being maintained, or a proxy stands in between"
				: "";
	}

	private static String wait(Duration retryAfter) {
		return retryAfter == null ? "Try again in a few minutes" : "Try again in " + Math.max(1, retryAfter.toSeconds()) + " s";
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
