package org.tftsr.storage.internal.repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code document_versions}. A document that was never replaced since it exists need not have rows in it. */
final class DocumentVersionTable {

	private static final int FIRST = 1;

	private DocumentVersionTable() {
	}

	private static DocumentVersion map(ResultSet row) throws SQLException {
		return new DocumentVersion(Columns.uuid(row, "document_id"), row.getInt("number"), row.getString("title"),
				DocumentOrigin.of(row.getString("origin")), row.getString("author"),
				Instant.ofEpochMilli(row.getLong("saved_at")), row.getString("sha256"));
	}

	/** Newest first. */
	static List<DocumentVersion> list(Transaction transaction, Document document) throws SQLException {
		List<DocumentVersion> kept = transaction.query("""
				SELECT document_id, number, title, origin, author, saved_at, sha256 FROM document_versions
				WHERE document_id = ? ORDER BY number DESC""", DocumentVersionTable::map, document.id());
		return kept.isEmpty() ? List.of(new DocumentVersion(document.id(), FIRST, document.title(),
				DocumentOrigin.EARLIER, "", document.updatedAt(), sha256(document.markdown()))) : kept;
	}

	/** The document as it was then. */
	static Optional<Document> find(Transaction transaction, Document now, int number) throws SQLException {
		Optional<Document> kept = transaction.first(
				"SELECT title, content_md, saved_at FROM document_versions WHERE document_id = ? AND number = ?",
				row -> new Document(now.id(), now.issueId(), now.type(), row.getString("title"),
						row.getString("content_md"), now.createdAt(), Instant.ofEpochMilli(row.getLong("saved_at"))),
				now.id(), number);
		return kept.isEmpty() && number == FIRST && next(transaction, now.id()) == FIRST ? Optional.of(now) : kept;
	}

	/** Keeps the text that is about to be replaced, where it is older than the table. */
	static void keepFirst(Transaction transaction, Document before) throws SQLException {
		if (next(transaction, before.id()) == FIRST) {
			insert(transaction, before, DocumentOrigin.EARLIER, "");
		}
	}

	/** Adds a document as it is now. */
	static void add(Transaction transaction, Document document, DocumentOrigin origin) throws SQLException {
		insert(transaction, document, origin, System.getProperty("user.name", ""));
	}

	private static void insert(Transaction transaction, Document document, DocumentOrigin origin, String author)
			throws SQLException {
		transaction.update("""
				INSERT INTO document_versions(document_id, number, title, content_md, sha256, origin, author, saved_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", document.id(), next(transaction, document.id()), document.title(),
				document.markdown(), sha256(document.markdown()), origin.id(), author,
				document.updatedAt().toEpochMilli());
	}

	private static int next(Transaction transaction, UUID documentId) throws SQLException {
		return transaction.first("SELECT coalesce(max(number), 0) + 1 FROM document_versions WHERE document_id = ?",
				row -> row.getInt(1), documentId).orElseThrow();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
