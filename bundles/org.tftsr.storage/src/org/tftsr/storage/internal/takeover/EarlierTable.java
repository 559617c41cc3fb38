package org.tftsr.storage.internal.takeover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table of the earlier app that this product knows, with the columns that are read. Owners come before what they own. */
enum EarlierTable {
	ISSUES("id", "title", "description", "severity", "status", "category", "source", "created_at", "updated_at",
			"resolved_at", "assigned_to", "tags"),
	LOG_FILES("id", "issue_id", "file_name", "file_path", "file_size", "mime_type", "content_hash", "uploaded_at",
			"redacted"),
	PII_SPANS("id", "log_file_id", "pii_type", "start_offset", "end_offset", "original_value", "replacement"),
	AI_CONVERSATIONS("id", "issue_id", "provider", "model", "created_at", "title"),
	AI_MESSAGES("id", "conversation_id", "role", "content", "token_count", "created_at"),
	RESOLUTION_STEPS("id", "issue_id", "step_order", "why_question", "answer", "evidence", "created_at"),
	DOCUMENTS("id", "issue_id", "doc_type", "title", "content_md", "created_at", "updated_at"),
	AUDIT_LOG("id", "timestamp", "action", "entity_type", "entity_id", "user_id", "details"),
	SETTINGS("key", "value", "updated_at"),
	CREDENTIALS("id", "service", "token_hash", "encrypted_token", "created_at", "expires_at"),
	INTEGRATION_CONFIG("id", "service", "base_url", "username", "project_name", "space_key", "auto_create_enabled",
			"updated_at");

	private final List<String> columns;

	EarlierTable(String... columns) {
		this.columns = List.of(columns);
	}

	/** Its name in both databases. */
	String table() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The columns that are read; the first one names a row. */
	List<String> columns() {
		return columns;
	}

	/** The table of a name; empty where this product does not know it. */
	static Optional<EarlierTable> of(String name) {
		return Arrays.stream(values()).filter(table -> table.table().equals(name)).findFirst();
	}
}
