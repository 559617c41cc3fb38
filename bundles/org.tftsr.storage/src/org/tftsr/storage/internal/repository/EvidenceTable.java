package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * The table {@code why_evidence}: which log a line of evidence was taken from, and what that log was then. The label in the text
 * says so only as long as no other log of that name joins the issue.
 */
final class EvidenceTable {

	private EvidenceTable() {
	}

	private record Source(UUID log, String hash) {
	}

	/** The pieces of evidence texts of an issue, by why. */
	static Map<UUID, List<WhyEvidence>> read(Transaction transaction, UUID issueId, Map<UUID, String> evidence)
			throws SQLException {
		Map<UUID, Map<String, Source>> sources = new HashMap<>();
		transaction.query("""
				SELECT e.* FROM why_evidence e JOIN resolution_steps s ON s.id = e.why_id WHERE s.issue_id = ?""",
				row -> sources.computeIfAbsent(Columns.uuid(row, "why_id"), id -> new HashMap<>()).put(row.getString("text"),
						new Source(Columns.uuid(row, "log_file_id"), row.getString("file_sha256"))),
				issueId);
		List<LogFile> logs = LogFileTable.list(transaction, issueId);
		Map<UUID, List<WhyEvidence>> pieces = new LinkedHashMap<>();
		evidence.forEach((why, text) -> pieces.put(why, pieces(text, sources.getOrDefault(why, Map.of()), logs)));
		return pieces;
	}

	private static List<WhyEvidence> pieces(String evidence, Map<String, Source> sources, List<LogFile> logs) {
		List<WhyEvidence> pieces = new ArrayList<>();
		for (WhyEvidence piece : WhyEvidence.parseAll(evidence)) {
			Source source = sources.get(piece.asText());
			pieces.add(source == null ? piece.resolved(logs) : piece.of(source.log(), source.hash()));
		}
		return pieces;
	}

	/** Notes the sources of the pieces of a why, in place of those noted before. */
	static void keep(Transaction transaction, UUID issueId, UUID whyId, List<WhyEvidence> pieces) throws SQLException {
		transaction.update("DELETE FROM why_evidence WHERE why_id = ?", whyId);
		if (pieces.isEmpty()) {
			return;
		}
		List<LogFile> logs = LogFileTable.list(transaction, issueId);
		// a log that was removed may be put back, and is the source still
		Set<UUID> known = new HashSet<>(LogFileTable.ids(transaction, issueId));
		for (WhyEvidence piece : pieces) {
			WhyEvidence resolved = piece.resolved(logs);
			if (known.contains(resolved.logId()) && resolved.fileHash() != null) {
				transaction.update("INSERT OR REPLACE INTO why_evidence(why_id, text, log_file_id, file_sha256) VALUES (?, ?, ?, ?)",
						whyId, resolved.asText(), resolved.logId(), resolved.fileHash());
			}
		}
	}
}
