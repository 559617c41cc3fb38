package org.tftsr.integrations.internal.confluence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

import com.google.gson.JsonElement;

/** Calls of one Confluence, lists page by page. Thread-safe. */
final class ConfluenceCalls {

	/** More than any site has of what is listed here. */
	private static final int MOST_PAGES = 400;
	private static final ErrorText WORDS = new ErrorText();
	private static final Reviewer NO_TEXT = preview -> Reviewer.Verdict.REFUSE;
	private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");

	private final RestCalls calls;
	private final Integration integration;
	private final Site site;

	ConfluenceCalls(RestCalls calls, Integration integration) throws TftsrException {
		this.calls = calls;
		this.integration = integration;
		this.site = Site.of(integration);
	}

	Site site() {
		return site;
	}

	Preview preview(RestCall call) throws TftsrException {
		return calls.preview(integration, call);
	}

	/** Sends a call that holds no text, and gives the object that came back. */
	JsonFields read(RestCall call, Progress progress) throws TftsrException {
		return read(call, NO_TEXT, progress);
	}

	/** Sends a call, and gives the object that came back. */
	JsonFields read(RestCall call, Reviewer reviewer, Progress progress) throws TftsrException {
		RestAnswer answer = send(call, reviewer, progress);
		if (!answer.json().isJsonObject()) {
			throw notUnderstood(call);
		}
		return answer.fields();
	}

	/** Sends a call of which no more is of interest than that it has succeeded. */
	RestAnswer send(RestCall call, Reviewer reviewer, Progress progress) throws TftsrException {
		return calls.send(integration, call, WORDS, reviewer, progress);
	}

	/**
	 * What identifies the user who is signed in.
	 *
	 * @param call  what it is asked for
	 * @param field of the answer
	 * @return null where it is not told: whoever may read pages by OAuth may not always ask who that is
	 */
	String user(RestCall call, String field, Progress progress) throws TftsrException {
		try {
			return read(RestCall.read(call.action(), call.what(), site.v1("user/current")), progress).text(field);
		} catch (RestProblem problem) {
			return null;
		}
	}

	/** What is done with one page of a list. */
	@FunctionalInterface
	interface Reading {
		/** @return whether the next page is wanted */
		boolean read(List<JsonFields> results);
	}

	/** All that a list holds. */
	List<JsonFields> list(RestCall first, Progress progress) throws TftsrException {
		List<JsonFields> found = new ArrayList<>();
		read(first, MOST_PAGES, found::addAll, progress);
		return found;
	}

	/**
	 * Reads a list page by page.
	 *
	 * @param most so many pages at most
	 * @return whether it was read to its end, or as far as was wanted
	 */
	boolean read(RestCall first, int most, Reading reading, Progress progress) throws TftsrException {
		Set<Address> asked = new HashSet<>();
		Address address = first.address();
		while (address != null && asked.size() < most && asked.add(address)) {
			progress.check();
			RestCall call = RestCall.read(first.action(), first.what(), address);
			RestAnswer answer = send(call, NO_TEXT, progress);
			if (!reading.read(results(call, answer))) {
				return true;
			}
			address = next(first.address(), answer);
		}
		return address == null;
	}

	/** What is on the one page that an answer is. */
	static List<JsonFields> results(RestCall call, RestAnswer answer) throws TftsrException {
		JsonElement results = answer.object().get("results");
		if (results == null || !results.isJsonArray()) {
			throw notUnderstood(call);
		}
		return answer.fields().list("results");
	}

	/**
	 * The address of the next page. Only the query is taken of what the server names: what stands before it is a path that a gateway or a
	 * proxy may not know, and never another server.
	 */
	private static Address next(Address first, RestAnswer answer) throws TftsrException {
		String next = answer.fields().text("_links", "next");
		if (next == null) {
			String header = answer.headers().get("link");
			Matcher link = NEXT.matcher(header == null ? "" : header);
			next = link.find() ? link.group(1) : "";
		}
		int query = next.indexOf('?');
		if (query < 0) {
			return null;
		}
		String base = first.uri().toString();
		int end = base.indexOf('?');
		return Address.of((end < 0 ? base : base.substring(0, end)) + next.substring(query));
	}

	/**
	 * Requires that an answer is a page that people see: some servers give those in the trash and in the archive, too, and writing to one
	 * would bring it back.
	 */
	static void requirePage(RestCall call, JsonFields page) throws TftsrException {
		if (page.text("id") == null) {
			throw notUnderstood(call);
		}
		String status = page.text("status");
		if (status != null && !status.equals("current")) {
			throw DeletedPages.of(call, status);
		}
	}

	static TftsrException notUnderstood(RestCall call) {
		return new TftsrException(ProblemKind.REMOTE, call.what(), Messages.ConfluenceCalls_unknownFormWhy,
				Messages.ConfluenceCalls_unknownFormRemedy);
	}
}
