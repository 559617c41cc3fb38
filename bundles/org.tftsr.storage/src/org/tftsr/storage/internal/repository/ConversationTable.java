package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code ai_conversations}. */
final class ConversationTable {

	/** A provider that is gone, or that an older version named by a word, is found by that word, or else is the local analyst. */
	private static final String SELECT = """
			SELECT conversation.*, coalesce(
			    (SELECT id FROM providers WHERE id = conversation.provider_id),
			    (SELECT id FROM providers WHERE conversation.provider_id IS NULL AND name_key = lower(conversation.provider)))
			    AS known_provider
			FROM ai_conversations conversation\s""";

	private ConversationTable() {
	}

	private static Conversation map(ResultSet row) throws SQLException {
		UUID provider = Columns.uuidOrNull(row, "known_provider");
		return new Conversation(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), Columns.text(row, "title"),
				row.getBoolean("pinned"), provider == null ? ProviderRepository.LOCAL_ID : provider,
				provider == null ? null : Columns.textOrNull(row, "model"), row.getString("session_id"),
				Columns.uuidOrNull(row, "tip"), Columns.time(row, "created_at"), Columns.time(row, "updated_at"));
	}

	static Optional<Conversation> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first(SELECT + "WHERE id = ?", ConversationTable::map, id);
	}

	static List<Conversation> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query(SELECT + "WHERE issue_id = ? ORDER BY pinned DESC, updated_at DESC, id DESC",
				ConversationTable::map, issueId);
	}

	static void insert(Transaction transaction, Conversation conversation) throws SQLException {
		transaction.update("""
				INSERT INTO ai_conversations(id, issue_id, title, pinned, provider_id, provider, model, created_at, updated_at)
				VALUES (?1, ?2, ?3, ?4, ?5, coalesce((SELECT name FROM providers WHERE id = ?5), 'local'), ?6, ?7, ?8)""",
				conversation.id(), conversation.issueId(), conversation.title(), conversation.pinned(),
				conversation.providerId(), orEmpty(conversation.model()),
				Timestamps.toMilliseconds(conversation.createdAt()), Timestamps.toMilliseconds(conversation.updatedAt()));
	}

	/** Writes what differs; returns whether anything does. */
	static boolean update(Transaction transaction, Conversation before, Conversation after) throws SQLException {
		boolean asked = !before.providerId().equals(after.providerId()) || !Objects.equals(before.model(), after.model());
		if (asked) {
			transaction.update("""
					UPDATE ai_conversations SET provider_id = ?2, model = ?3,
					    provider = coalesce((SELECT name FROM providers WHERE id = ?2), 'local')
					WHERE id = ?1""", before.id(), after.providerId(), orEmpty(after.model()));
		}
		boolean other = !before.title().equals(after.title()) || before.pinned() != after.pinned()
				|| !Objects.equals(before.sessionId(), after.sessionId()) || !Objects.equals(before.tip(), after.tip());
		if (other) {
			transaction.update("UPDATE ai_conversations SET title = ?, pinned = ?, session_id = ?, tip = ? WHERE id = ?",
					after.title(), after.pinned(), after.sessionId(), after.tip(), before.id());
		}
		if (asked || other) {
			touch(transaction, before.id());
		}
		return asked || other;
	}

	static void touch(Transaction transaction, UUID id) throws SQLException {
		transaction.update("UPDATE ai_conversations SET updated_at = ? WHERE id = ?",
				Timestamps.toMilliseconds(transaction.now()), id);
	}

	static void setTip(Transaction transaction, UUID id, UUID tip) throws SQLException {
		transaction.update("UPDATE ai_conversations SET tip = ? WHERE id = ?", tip, id);
	}

	static void delete(Transaction transaction, UUID id) throws SQLException {
		transaction.update("DELETE FROM ai_conversations WHERE id = ?", id);
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}
}
