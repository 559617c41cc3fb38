package org.tftsr.integrations.internal.azuredevops;

import java.util.Map;
import java.util.regex.Pattern;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.net.spi.Pauses;

/** Calls of one organisation, or one collection of a server. */
final class DevOpsCalls {

	private static final String USUAL_VERSION = "7.1";
	private static final Pattern VERSION = Pattern.compile("[0-9]\\.[0-9](-preview(\\.[0-9])?)?");
	private static final Reviewer NO_TEXT = preview -> Reviewer.Verdict.REFUSE;

	private enum Blank implements Word {
		BLANK;

		@Override
		public String word() {
			return " ";
		}
	}

	private final RestCalls calls;
	private final Integration integration;
	private final Slowdown slowdown;
	private final Pauses pauses;

	DevOpsCalls(RestCalls calls, Integration integration, Slowdown slowdown, Pauses pauses) {
		this.calls = calls;
		this.integration = integration;
		this.slowdown = slowdown;
		this.pauses = pauses;
	}

	Integration integration() {
		return integration;
	}

	/** Of the organisation. */
	Address address(String path) throws TftsrException {
		return Address.of(integration.address()).path(path);
	}

	/** Of a project. */
	Address address(RedactedPhrase project, String path) throws TftsrException {
		return Address.of(integration.address()).segment(project).path(path);
	}

	/** With the version of the interface, which every call names. */
	Address versioned(Address address) throws TftsrException {
		return address.query("api-version", version());
	}

	/** The version of the interface. */
	String version() throws TftsrException {
		String set = integration.defaults().getOrDefault("api_version", "").strip();
		if (set.isEmpty()) {
			return USUAL_VERSION;
		}
		if (!VERSION.matcher(set).matches()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.DevOps_askWhat, Messages.DevOpsCalls_versionWhy,
					Messages.DevOpsCalls_versionRemedy);
		}
		return set;
	}

	/** A project, as it is set. */
	static RedactedPhrase phrase(Setting name) {
		return RedactedPhrase.empty().setting(name, Escape.NONE);
	}

	/** A name that the server has handed out, or that is set; it may have blanks. */
	static RedactedPhrase name(String name) throws TftsrException {
		return name(name, RedactedPhrase.empty());
	}

	/** Goes on with such a name. */
	static RedactedPhrase name(String name, RedactedPhrase phrase) throws TftsrException {
		boolean first = true;
		for (String word : name.strip().split(" +")) {
			if (!first) {
				phrase.word(Blank.BLANK);
			}
			phrase.setting(Setting.of("name", word), Escape.NONE);
			first = false;
		}
		return phrase;
	}

	/** Sends a call that holds no text of anybody. */
	RestAnswer send(RestCall call, Progress progress) throws TftsrException {
		return send(call, NO_TEXT, progress);
	}

	/** Sends a call. */
	RestAnswer send(RestCall call, Reviewer reviewer, Progress progress) throws TftsrException {
		slowdown.await(pauses, progress);
		try {
			RestAnswer answer = calls.send(integration, call, DevOpsErrors.WORDS, reviewer, progress);
			slowdown.note(answer.headers());
			return answer;
		} catch (RestProblem problem) {
			if (problem.getCause() instanceof RemoteProblem refused && refused.retryAfter() != null) {
				slowdown.note(refused.retryAfter());
			}
			throw DevOpsErrors.explained(call, problem);
		} catch (NetworkProblem problem) {
			// it sends whoever it does not know on to a page to sign in on
			throw problem.reason() == NetworkProblem.Reason.REDIRECT ? notSignedIn(call, problem) : problem;
		}
	}

	private static TftsrException notSignedIn(RestCall call, NetworkProblem cause) {
		return new TftsrException(ProblemKind.FORBIDDEN, call.what(), Messages.DevOpsCalls_signInPageWhy,
				Messages.DevOpsCalls_signInPageRemedy, cause);
	}

	/** What would leave, byte for byte. */
	Preview preview(RestCall call) throws TftsrException {
		return calls.preview(integration, call);
	}

	/** The problem of an answer that is not understood. */
	static TftsrException notUnderstood(RestCall call) {
		return new TftsrException(ProblemKind.REMOTE, call.what(), Messages.DevOpsCalls_unknownFormWhy,
				Messages.DevOpsCalls_unknownFormRemedy);
	}

	/** A call that sends something that holds no text of anybody and changes nothing. */
	static RestCall ask(String action, String what, Address address, RedactedBody body, boolean typed) {
		return new RestCall(action, what, null, "POST", address, Map.of(), body, true, typed, Map.of(), Map.of());
	}
}
