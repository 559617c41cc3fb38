package org.tftsr.integrations.internal.servicenow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
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
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;

import com.google.gson.JsonElement;

/** Calls of one instance: lists page by page, and single records. */
final class TableCalls {

	static final String INCIDENTS = "api/now/table/incident";
	static final String USERS = "api/now/table/sys_user";
	static final String JOURNALS = "api/now/table/sys_journal_field";
	static final String FILES = "api/now/attachment";

	private static final TableErrors WORDS = new TableErrors();
	private static final int NOT_FOUND = 404;
	private static final int MOST_PAGES = 100;
	private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
	private static final Pattern OFFSET = Pattern.compile("[?&]sysparm_offset=([0-9]{1,9})(?:&|$)");

	private final RestCalls calls;
	private final Integration integration;

	TableCalls(RestCalls calls, Integration integration) {
		this.calls = calls;
		this.integration = integration;
	}

	/** Where a table is. */
	Address address(String path) throws TftsrException {
		return Address.of(integration.address()).path(path);
	}

	/** Of an address, such that every field comes with what is kept and what is shown. */
	static Address withFields(Address address, String fields) {
		return address.query("sysparm_fields", fields).query("sysparm_display_value", "all").query("sysparm_exclude_reference_link", "true");
	}

	/** Sends a call. */
	RestAnswer send(RestCall call, Reviewer reviewer, Progress progress) throws TftsrException {
		return calls.send(integration, call, WORDS, reviewer, progress);
	}

	/**
	 * The records that a query finds, at most so many. An instance gives fewer at a time than it is asked for where it has a limit of its
	 * own, and says so by a link to the next ones.
	 *
	 * @param first the call for the first ones, without limit and offset
	 */
	List<TableRecord> list(RestCall first, int most, Reviewer reviewer, Progress progress) throws TftsrException {
		List<TableRecord> found = new ArrayList<>();
		OptionalLong next = OptionalLong.of(0);
		int pages = 0;
		// pages may be empty where the user may not see what is on them
		for (long offset = -1; next.isPresent() && next.getAsLong() > offset && found.size() < most && pages < MOST_PAGES; pages++) {
			progress.check();
			offset = next.getAsLong();
			RestCall call = page(first, most - found.size(), offset);
			RestAnswer answer = page(call, reviewer, progress);
			if (answer == null) {
				return found;
			}
			records(call, answer).forEach(found::add);
			next = next(answer.headers().get("link"));
		}
		return found.size() > most ? found.subList(0, most) : found;
	}

	/** The first call of {@link #list}, as it is shown before. */
	static RestCall first(RestCall first, int most) {
		return page(first, most, 0);
	}

	/** Whoever has seen the words on the first page need not see the same again. */
	private static RestCall page(RestCall first, int most, long offset) {
		return new RestCall(first.action(), first.what(), first.issueId(), first.method(),
				first.address().query("sysparm_limit", most).query("sysparm_offset", offset), first.headers(), first.body(), first.repeatable(),
				offset == 0 && first.reviewed(), first.redacted(), first.record());
	}

	/** One page; null where there is nothing: version 1 of the interface answers so with 404, version 2 with an empty list. */
	private RestAnswer page(RestCall call, Reviewer reviewer, Progress progress) throws TftsrException {
		try {
			return send(call, reviewer, progress);
		} catch (RestProblem problem) {
			if (problem.status() == NOT_FOUND && !problem.words().isEmpty()) {
				return null;
			}
			throw problem;
		}
	}

	private static List<TableRecord> records(RestCall call, RestAnswer answer) throws TftsrException {
		JsonElement result = answer.object().get("result");
		if (result == null || !result.isJsonArray()) {
			throw notUnderstood(call);
		}
		List<TableRecord> records = new ArrayList<>();
		result.getAsJsonArray().forEach(element -> {
			if (element.isJsonObject()) {
				records.add(new TableRecord(element.getAsJsonObject()));
			}
		});
		return records;
	}

	/** Only the offset is taken of the address that the instance names: what stands before it may not be known here. */
	private static OptionalLong next(String link) {
		Matcher next = NEXT.matcher(link == null ? "" : link);
		Matcher offset = OFFSET.matcher(next.find() ? next.group(1) : "");
		return offset.find() ? OptionalLong.of(Long.parseLong(offset.group(1))) : OptionalLong.empty();
	}

	/** The record that an answer is. */
	static TableRecord record(RestCall call, RestAnswer answer) throws TftsrException {
		JsonElement result = answer.object().get("result");
		// some instances answer with a list of one
		if (result != null && result.isJsonArray() && result.getAsJsonArray().size() == 1) {
			result = result.getAsJsonArray().get(0);
		}
		if (result == null || !result.isJsonObject()) {
			throw notUnderstood(call);
		}
		return new TableRecord(result.getAsJsonObject());
	}

	static TftsrException notUnderstood(RestCall call) {
		return new TftsrException(ProblemKind.REMOTE, call.what(), Messages.TableCalls_unknownFormWhy,
				Messages.TableCalls_unknownFormRemedy);
	}

	/** A call that looks something up by a query. */
	static RestCall query(String action, String what, Address address, RedactedPhrase query, boolean typed) {
		Address asked = address.query("sysparm_query", query);
		return typed ? RestCall.search(action, what, asked) : RestCall.read(action, what, asked);
	}
}
