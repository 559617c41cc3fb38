package org.tftsr.storage.internal.takeover;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.ServiceSecrets;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** Brings the rows of a database of the earlier app into a transaction, each in the form that this product gives it. */
final class EarlierImport {

	/** How many rows are read between two looks at whether to go on. */
	private static final int STEP = 256;

	private static final Set<String> ROLES = Set.of("system", "user", "assistant");
	private static final Set<String> SERVICES = Set.of("confluence", "servicenow", "azuredevops");

	/** Settings of this product that decide what leaves the machine: a file must not bring them. */
	private static final Set<String> OWN_SETTINGS = Set.of("detection");
	private static final List<String> OWN_AREAS = List.of("ai.", "net.");

	private final Transaction transaction;
	private final EarlierDatabase source;
	private final EarlierTokens tokens;
	private final Tally tally;
	private final Progress progress;
	private final Map<EarlierTable, RowDigest> digests = new EnumMap<>(EarlierTable.class);
	private long rowsRead;

	EarlierImport(Transaction transaction, EarlierDatabase source, EarlierTokens tokens, Tally tally,
			Progress progress) {
		this.transaction = transaction;
		this.source = source;
		this.tokens = tokens;
		this.tally = tally;
		this.progress = progress;
		for (EarlierTable table : EarlierTable.values()) {
			digests.put(table, new RowDigest());
		}
	}

	/** Brings everything. What it throws leaves the transaction to be rolled back. */
	void run() throws SQLException, TftsrException {
		long total = 0;
		for (EarlierTable table : EarlierTable.values()) {
			total += source.count(table.table());
		}
		progress.begin(Messages.EarlierImport_bringing, total);
		issues();
		logFiles();
		spans();
		conversations();
		messages();
		whys();
		documents();
		auditLog();
		settings();
		credentials();
		configurations();
		for (Map.Entry<String, Long> unknown : source.unknownTables().entrySet()) {
			tally.leftOut("rows of " + unknown.getKey() + ", which this product does not have", unknown.getValue());
		}
	}

	/** A checksum of what was inserted, by table. */
	Map<EarlierTable, RowDigest> digests() {
		return digests;
	}

	private void issues() throws SQLException, TftsrException {
		bring(EarlierTable.ISSUES, null, null, (row, writer) -> {
			Severity severity = known(EarlierWords.severity(row.text("severity")).orElse(null), Severity.MEDIUM,
					"issues of a severity that nobody knows are now medium");
			IssueStatus status = known(EarlierWords.status(row.text("status")).orElse(null), IssueStatus.OPEN,
					"issues of a status that nobody knows are now open");
			String category = row.text("category");
			String created = time(row, "created_at");
			writer.add(id(row, "id"), row.text("title", ""), row.text("description"), severity.id(), status.id(),
					EarlierWords.domain(category).map(Domain::id).orElse(category), row.text("source"), created,
					isBlank(row, "updated_at") ? created : time(row, "updated_at"), resolved(row, status),
					row.text("assigned_to"), tags(row));
		});
	}

	/** The earlier app left the time in place when an issue was taken up again. */
	private String resolved(EarlierRow row, IssueStatus status) {
		if (isBlank(row, "resolved_at")) {
			return null;
		}
		if (!status.isDone()) {
			tally.changed("issues that were taken up again lost the time at which they had been resolved");
			return null;
		}
		return time(row, "resolved_at");
	}

	private String tags(EarlierRow row) {
		String column = row.text("tags");
		if (!EarlierWords.areTags(column)) {
			tally.changed("issues with tags that were not written as a list");
		}
		return EarlierWords.toTags(column);
	}

	private void logFiles() throws SQLException, TftsrException {
		bring(EarlierTable.LOG_FILES, "issues", "issue_id",
				(row, writer) -> writer.add(id(row, "id"), id(row, "issue_id"), row.text("file_name", ""),
						row.text("file_path", ""), row.number("file_size"), row.text("mime_type"),
						row.text("content_hash"), time(row, "uploaded_at"), row.number("redacted", 0) == 0 ? 0 : 1));
	}

	private void spans() throws SQLException, TftsrException {
		SpanImport spans = new SpanImport(transaction, tally, digests.get(EarlierTable.PII_SPANS));
		read(EarlierTable.PII_SPANS, List.of("log_file_id", "start_offset"), spans::add);
		spans.finish();
	}

	private void conversations() throws SQLException, TftsrException {
		bring(EarlierTable.AI_CONVERSATIONS, "issues", "issue_id",
				(row, writer) -> writer.add(id(row, "id"), id(row, "issue_id"), row.text("provider", ""),
						row.text("model", ""), time(row, "created_at"), row.text("title")));
	}

	private void messages() throws SQLException, TftsrException {
		// in their order, as each is put behind the last one of its conversation
		bring(EarlierTable.AI_MESSAGES, List.of("created_at"), "ai_conversations", "conversation_id", (row, writer) -> {
			String role = row.text("role", "");
			writer.add(id(row, "id"), id(row, "conversation_id"),
					known(ROLES.contains(role) ? role : null, "user", "messages of an unknown role are now the user's"),
					row.text("content", ""), row.number("token_count", 0), time(row, "created_at"));
		});
	}

	private void whys() throws SQLException, TftsrException {
		bring(EarlierTable.RESOLUTION_STEPS, "issues", "issue_id",
				(row, writer) -> writer.add(id(row, "id"), id(row, "issue_id"), row.number("step_order", 1),
						row.text("why_question", ""), row.text("answer"), row.text("evidence"),
						time(row, "created_at")));
	}

	private void documents() throws SQLException, TftsrException {
		bring(EarlierTable.DOCUMENTS, "issues", "issue_id", (row, writer) -> {
			boolean postmortem = DocumentType.POSTMORTEM.id().equalsIgnoreCase(row.text("doc_type", "").strip());
			writer.add(id(row, "id"), id(row, "issue_id"),
					(postmortem ? DocumentType.POSTMORTEM : DocumentType.RCA).id(), row.text("title", ""),
					row.text("content_md", ""), instant(row, "created_at").toEpochMilli(),
					instant(row, "updated_at").toEpochMilli());
		});
	}

	/** Kept but for its texts, its time too: it tells what happened, not what this product would have written. */
	private void auditLog() throws SQLException, TftsrException {
		AuditImport log = new AuditImport(transaction, tally, digests.get(EarlierTable.AUDIT_LOG));
		read(EarlierTable.AUDIT_LOG, List.of("timestamp"),
				row -> log.add(new AuditTrail.Taken(id(row, "id"), row.text("timestamp", ""), row.text("action", ""),
						row.text("entity_type", ""), row.text("entity_id", ""), row.text("user_id"),
						row.text("details"))));
	}

	private void settings() throws SQLException, TftsrException {
		bring(EarlierTable.SETTINGS, null, null, (row, writer) -> {
			String key = row.text("key");
			if (key == null || key.isBlank() || OWN_SETTINGS.contains(key)
					|| OWN_AREAS.stream().anyMatch(key::startsWith)) {
				tally.leftOut("settings that a file must not bring", 1);
				return;
			}
			writer.add(key, row.text("value", ""), time(row, "updated_at"));
		});
	}

	private void credentials() throws SQLException, TftsrException {
		Set<String> services = new HashSet<>();
		bring(EarlierTable.CREDENTIALS, null, null, (row, writer) -> {
			String service = row.text("service");
			String token = tokens.open(row.text("encrypted_token", "")).orElse(null);
			if (!isService(service) || !services.add(service)) {
				return;
			}
			if (token == null) {
				tally.leftOut("credentials whose key is not known", 1);
				tally.remark("Sign in to " + service + " again: the key of its token is not known");
				return;
			}
			String sealed = new ServiceSecrets(transaction).seal(ServiceKind.of(service).orElseThrow(), ServiceSecrets.Place.TOKEN,
					token.getBytes(StandardCharsets.UTF_8));
			writer.add(id(row, "id"), service, EarlierTokens.hash(token), sealed, time(row, "created_at"),
					isBlank(row, "expires_at") ? null : time(row, "expires_at"));
		});
	}

	private void configurations() throws SQLException, TftsrException {
		bring(EarlierTable.INTEGRATION_CONFIG, null, null, (row, writer) -> {
			String service = row.text("service");
			if (isService(service)) {
				writer.add(id(row, "id"), service, row.text("base_url", ""), row.text("username"),
						row.text("project_name"), row.text("space_key"),
						row.number("auto_create_enabled", 0) == 0 ? 0 : 1, time(row, "updated_at"));
			}
		});
	}

	private boolean isService(String service) {
		boolean known = service != null && SERVICES.contains(service);
		if (!known) {
			tally.leftOut("rows of services that this product does not know", 1);
		}
		return known;
	}

	private void bring(EarlierTable table, String owner, String ownerColumn, Mapping mapping)
			throws SQLException, TftsrException {
		bring(table, List.of(), owner, ownerColumn, mapping);
	}

	/** @param order columns to sort by */
	private void bring(EarlierTable table, List<String> order, String owner, String ownerColumn, Mapping mapping)
			throws SQLException, TftsrException {
		RowWriter writer = new RowWriter(transaction, table, owner, ownerColumn, null, tally, digests.get(table));
		read(table, order, row -> mapping.write(row, writer));
		writer.flush();
	}

	private void read(EarlierTable table, List<String> order, EarlierDatabase.Visitor visitor)
			throws SQLException, TftsrException {
		source.read(table, order, row -> {
			if (++rowsRead % STEP == 0) {
				progress.check();
				progress.worked(STEP);
			}
			if (table.columns().stream().anyMatch(row::isUnreadable)) {
				tally.changed("rows with bytes that are no text, which are left empty");
			}
			visitor.visit(row);
		});
	}

	private String id(EarlierRow row, String column) {
		String id = row.text(column);
		if (!EarlierIds.isUuid(id)) {
			tally.changed("names of rows that were no UUIDs are now");
		}
		return EarlierIds.of(id);
	}

	private String time(EarlierRow row, String column) {
		return Timestamps.toSeconds(instant(row, column));
	}

	private Instant instant(EarlierRow row, String column) {
		return known(EarlierTimes.parse(row.text(column)).orElse(null), Instant.EPOCH,
				"times that cannot be read are now the beginning of 1970");
	}

	private static boolean isBlank(EarlierRow row, String column) {
		String text = row.text(column);
		return text == null || text.isBlank();
	}

	private <T> T known(T value, T otherwise, String change) {
		if (value == null) {
			tally.changed(change);
			return otherwise;
		}
		return value;
	}

	/** Writes one row in its new form, or leaves it out. */
	@FunctionalInterface
	private interface Mapping {
		void write(EarlierRow row, RowWriter writer) throws SQLException, TftsrException;
	}
}
