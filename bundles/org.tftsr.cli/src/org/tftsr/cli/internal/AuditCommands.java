package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The audit log. */
@Command(name = "audit", description = "Shows what was done, and proves that the record of it is whole.")
final class AuditCommands extends CommandGroup {

	AuditCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Lists audit rows, newest first.")
	void list(@Mixin Filter filter,
			@Option(names = "--before", paramLabel = "NUMBER", description = "Only rows before this one: to page, give the last one seen.") Long before,
			@Option(names = "--after", paramLabel = "NUMBER", description = "Only rows behind this one.") Long after,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Rows at most (default: ${DEFAULT-VALUE}).") int limit,
			@Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Rows to skip.") int offset)
			throws TftsrException {
		Services.get(AuditLog.class).list(query(filter, after, before, limit, offset)).forEach(this::print);
	}

	@Command(description = "Checks that every row is there as it was written.")
	void verify() throws TftsrException {
		AuditVerification result = Services.get(AuditLog.class).verify(progress);
		if (output.isJson()) {
			output.json(json(result));
		} else if (result.isIntact()) {
			output.line(result.rows() + " rows, all as they were written. Signed with " + result.head().publicKey());
		}
		result.notes().forEach(progress::say);
		Optional<AuditFinding> first = result.first();
		if (first.isPresent()) {
			throw new TftsrException(ProblemKind.CONFLICT, "The audit log is not as it was written", said(first.get()),
					"Keep a copy of the data folder for examination; docs/audit.md says what this means");
		}
	}

	private static String said(AuditFinding finding) {
		return finding.kind() + ": " + finding.message()
				+ (finding.id() == null ? "" : " (id " + finding.id()
						+ (finding.time() == null ? "" : ", " + finding.time()) + ')');
	}

	@Command(description = "Writes rows with their hashes and the signed head into a file that can be checked without this program.")
	void export(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file,
			@Mixin Filter filter,
			@Option(names = "--after", paramLabel = "NUMBER", description = "Only rows behind this one.") Long after)
			throws TftsrException {
		Path target = file.toAbsolutePath();
		AuditHead head = Services.get(AuditLog.class).export(target, query(filter, after, null, Integer.MAX_VALUE, 0),
				progress);
		if (output.isJson()) {
			JsonObject json = json(head);
			json.addProperty("file", target.toString());
			output.json(json);
		} else {
			output.line(target.toString());
			progress.say("Signed up to row " + head.sequence() + " with " + head.publicKey());
		}
	}

	@Command(name = "renew-head", description = "Begins a new head file under a new key, after a move. The log notes it.")
	void renewHead() throws TftsrException {
		AuditHead head = Services.get(AuditLog.class).renewHead();
		if (output.isJson()) {
			output.json(json(head));
		} else {
			output.line("Signed up to row " + head.sequence() + " with " + head.publicKey());
		}
	}

	/** Which rows. */
	static final class Filter {

		@Option(names = "--action", paramLabel = "ACTION", description = "This action only.")
		private String action;

		@Option(names = "--entity-type", paramLabel = "TYPE", description = "This type of entity only.")
		private String entityType;

		@Option(names = "--entity", paramLabel = "ID", description = "This entity only.")
		private String entity;

		@Option(names = "--from", paramLabel = "TIME", description = "At or after this time: ISO 8601, such as 2026-03-01T14:00:00Z, or a day in UTC.")
		private String from;

		@Option(names = "--to", paramLabel = "TIME", description = "Before this time.")
		private String to;
	}

	private AuditQuery query(Filter filter, Long after, Long before, int limit, int offset) {
		return new AuditQuery(filter.action, filter.entityType, filter.entity, time(filter.from), time(filter.to), after,
				before, limit, offset);
	}

	private Instant time(String text) {
		if (text == null) {
			return null;
		}
		try {
			return text.contains("T") ? OffsetDateTime.parse(text).toInstant()
					: LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
		} catch (DateTimeParseException e) {
			throw wrongUse("Not a time: " + text + " (write it as 2026-03-01T14:00:00Z or 2026-03-01)");
		}
	}

	private static JsonObject json(AuditVerification result) {
		JsonObject json = new JsonObject();
		json.addProperty("intact", result.isIntact());
		json.addProperty("rows", result.rows());
		json.add("head", result.head() == null ? null : json(result.head()));
		JsonArray findings = new JsonArray();
		for (AuditFinding finding : result.findings()) {
			JsonObject one = new JsonObject();
			one.addProperty("kind", finding.kind().name());
			one.addProperty("sequence", finding.sequence());
			one.addProperty("id", finding.id());
			one.addProperty("timestamp", finding.time() == null ? null : finding.time().toString());
			one.addProperty("message", finding.message());
			findings.add(one);
		}
		json.add("findings", findings);
		JsonArray notes = new JsonArray();
		result.notes().forEach(notes::add);
		json.add("notes", notes);
		return json;
	}

	private static JsonObject json(AuditHead head) {
		JsonObject json = new JsonObject();
		json.addProperty("sequence", head.sequence());
		json.addProperty("hash", head.hash());
		json.addProperty("time", head.time().toString());
		json.addProperty("publicKey", head.publicKey());
		return json;
	}

	private void print(AuditEntry entry) {
		if (!output.isJson()) {
			output.line(entry.sequence() + "  " + entry.timestamp() + "  " + entry.action() + "  " + entry.entityType() + " " + entry.entityId()
					+ (entry.details() == null ? "" : "  " + entry.details()));
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("sequence", entry.sequence());
		json.addProperty("id", entry.id().toString());
		json.addProperty("timestamp", entry.timestamp().toString());
		json.addProperty("action", entry.action());
		json.addProperty("entityType", entry.entityType());
		json.addProperty("entityId", entry.entityId());
		json.addProperty("userId", entry.userId());
		json.add("details", entry.details() == null ? null : JsonParser.parseString(entry.details()));
		json.addProperty("hash", entry.hash());
		output.json(json);
	}
}
