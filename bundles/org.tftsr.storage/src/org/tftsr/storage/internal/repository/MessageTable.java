package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The tables {@code ai_messages} and {@code ai_attachments}. */
final class MessageTable {

	private static final String OF_CONVERSATION = "SELECT id FROM ai_messages WHERE conversation_id = ?";
	private static final String OF_ISSUE = """
			SELECT id FROM ai_messages WHERE conversation_id IN (SELECT id FROM ai_conversations WHERE issue_id = ?)""";
	/** From a message to the first one that it follows; UNION and not UNION ALL, so that a damaged tree ends as well. */
	private static final String BRANCH = """
			WITH RECURSIVE branch(id) AS (
			    VALUES (?)
			    UNION SELECT parent_id FROM ai_messages JOIN branch USING (id) WHERE parent_id IS NOT NULL)
			SELECT id FROM branch""";

	private MessageTable() {
	}

	static Optional<ChatMessage> find(Transaction transaction, UUID id) throws SQLException {
		return list(transaction, "VALUES (?)", id).stream().findFirst();
	}

	/** The branch that ends at a message, oldest first. */
	static List<ChatMessage> branch(Transaction transaction, UUID tip) throws SQLException {
		return list(transaction, BRANCH, tip);
	}

	static List<ChatMessage> ofConversation(Transaction transaction, UUID id) throws SQLException {
		return list(transaction, OF_CONVERSATION, id);
	}

	static List<ChatMessage> ofIssue(Transaction transaction, UUID issueId) throws SQLException {
		return list(transaction, OF_ISSUE, issueId);
	}

	/** Those whose ids a query gives, in the order in which they were added: none comes before what it follows. */
	private static List<ChatMessage> list(Transaction transaction, String ids, UUID parameter) throws SQLException {
		Map<String, List<ChatAttachment>> attachments = attachments(transaction, ids, parameter);
		return transaction.query("SELECT * FROM ai_messages WHERE id IN (" + ids + ") ORDER BY position, rowid",
				row -> map(row, attachments.getOrDefault(row.getString("id"), List.of())), parameter);
	}

	private static Map<String, List<ChatAttachment>> attachments(Transaction transaction, String ids, UUID parameter)
			throws SQLException {
		Map<String, List<ChatAttachment>> attachments = new HashMap<>();
		transaction.query("SELECT * FROM ai_attachments WHERE message_id IN (" + ids + ") ORDER BY message_id, number",
				row -> attachments.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>())
						.add(new ChatAttachment(row.getString("label"), Columns.uuidOrNull(row, "log_file_id"),
								row.getString("content"), row.getInt("tokens"))),
				parameter);
		return attachments;
	}

	private static ChatMessage map(ResultSet row, List<ChatAttachment> attachments) throws SQLException {
		return new ChatMessage(Columns.uuid(row, "id"), Columns.uuid(row, "conversation_id"),
				Columns.uuidOrNull(row, "parent_id"), MessageRole.valueOf(upper(row.getString("role"))),
				row.getString("content"), attachments, MessageState.valueOf(upper(row.getString("state"))),
				Columns.textOrNull(row, "provider"), Columns.textOrNull(row, "model"),
				new TokenUsage(row.getInt("input_tokens"), row.getInt("token_count"), row.getLong("cost_micros"),
						row.getBoolean("estimated")),
				Columns.time(row, "created_at"));
	}

	/** Puts what a message has become in place of what it was; returns whether the conversation has one of that id. */
	static boolean update(Transaction transaction, ChatMessage message) throws SQLException {
		TokenUsage usage = message.usage();
		int rows = transaction.update("""
				UPDATE ai_messages SET content = ?, state = ?, provider = ?, model = ?, input_tokens = ?, token_count = ?,
				    cost_micros = ?, estimated = ?
				WHERE id = ? AND conversation_id = ?""", message.content(), lower(message.state()), message.provider(),
				message.model(), usage.inputTokens(), usage.outputTokens(), usage.costMicros(), usage.estimated(),
				message.id(), message.conversationId());
		if (rows > 0) {
			transaction.update("DELETE FROM ai_attachments WHERE message_id = ?", message.id());
			insertAttachments(transaction, message);
		}
		return rows > 0;
	}

	static void insert(Transaction transaction, ChatMessage message) throws SQLException {
		TokenUsage usage = message.usage();
		transaction.update("""
				INSERT INTO ai_messages(id, conversation_id, parent_id, role, content, state, provider, model, input_tokens,
				                        token_count, cost_micros, estimated, created_at, position)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 + coalesce((SELECT max(position) FROM ai_messages), 0))""",
				message.id(), message.conversationId(), message.parentId(), lower(message.role()), message.content(),
				lower(message.state()), message.provider(), message.model(), usage.inputTokens(), usage.outputTokens(),
				usage.costMicros(), usage.estimated(), Timestamps.toMilliseconds(message.createdAt()));
		insertAttachments(transaction, message);
	}

	private static void insertAttachments(Transaction transaction, ChatMessage message) throws SQLException {
		if (message.attachments().isEmpty()) {
			return;
		}
		List<Object[]> rows = new ArrayList<>();
		for (ChatAttachment attachment : message.attachments()) {
			rows.add(new Object[] { message.id(), rows.size() + 1, attachment.label(), attachment.logFileId(),
					attachment.text(), attachment.tokens() });
		}
		transaction.updateAll("""
				INSERT INTO ai_attachments(message_id, number, label, log_file_id, content, tokens)
				VALUES (?, ?, ?, ?, ?, ?)""", rows);
	}

	static boolean isOf(Transaction transaction, UUID id, UUID conversationId) throws SQLException {
		return transaction.first("SELECT 1 FROM ai_messages WHERE id = ? AND conversation_id = ?", row -> 1, id,
				conversationId).isPresent();
	}

	static int count(Transaction transaction, UUID conversationId) throws SQLException {
		return transaction.first("SELECT count(*) FROM ai_messages WHERE conversation_id = ?", row -> row.getInt(1),
				conversationId).orElseThrow();
	}

	/** Hands out the texts of all messages of an issue, each with its conversation. */
	static void texts(Transaction transaction, UUID issueId, BiConsumer<UUID, String> consumer)
			throws SQLException, TftsrException {
		transaction.forEach("SELECT conversation_id, content FROM ai_messages WHERE id IN (" + OF_ISSUE + ')',
				row -> consumer.accept(Columns.uuid(row, "conversation_id"), row.getString("content")), issueId);
	}

	private static String upper(String word) {
		return word.toUpperCase(Locale.ROOT);
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
