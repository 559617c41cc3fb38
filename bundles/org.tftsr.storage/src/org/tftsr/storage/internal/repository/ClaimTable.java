package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.ai.Claim;
import org.tftsr.storage.internal.transaction.Transaction;

/** The tables {@code ai_claims} and {@code ai_citations}. */
final class ClaimTable {

	private ClaimTable() {
	}

	static List<Claim> list(Transaction transaction, UUID messageId) throws SQLException {
		Map<Integer, List<Claim.Citation>> citations = new HashMap<>();
		transaction.query("SELECT * FROM ai_citations WHERE message_id = ? ORDER BY claim, number",
				row -> citations.computeIfAbsent(row.getInt("claim"), claim -> new ArrayList<>())
						.add(new Claim.Citation(row.getString("label"), Columns.uuidOrNull(row, "log_file_id"),
								row.getLong("line"), row.getString("quote"), row.getBoolean("found"))),
				messageId);
		return transaction.query("SELECT * FROM ai_claims WHERE message_id = ? ORDER BY number",
				row -> new Claim(row.getString("content"), citations.getOrDefault(row.getInt("number"), List.of()),
						Claim.Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT))),
				messageId);
	}

	static void replace(Transaction transaction, UUID messageId, List<Claim> claims) throws SQLException {
		transaction.update("DELETE FROM ai_citations WHERE message_id = ?", messageId);
		transaction.update("DELETE FROM ai_claims WHERE message_id = ?", messageId);
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> citations = new ArrayList<>();
		for (Claim claim : claims) {
			int number = rows.size() + 1;
			rows.add(new Object[] { messageId, number, claim.text(), claim.standing().name().toLowerCase(Locale.ROOT) });
			int place = 0;
			for (Claim.Citation citation : claim.citations()) {
				citations.add(new Object[] { messageId, number, ++place, citation.label(), citation.logFileId(),
						citation.line(), citation.quote(), citation.found() });
			}
		}
		transaction.updateAll("INSERT INTO ai_claims(message_id, number, content, standing) VALUES (?, ?, ?, ?)", rows);
		transaction.updateAll("""
				INSERT INTO ai_citations(message_id, claim, number, label, log_file_id, line, quote, found)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", citations);
	}
}
