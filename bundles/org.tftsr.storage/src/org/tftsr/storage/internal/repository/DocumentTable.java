package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.tftsr.core.document.Document;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code documents}, whose times are milliseconds since the epoch. */
final class DocumentTable {

	private DocumentTable() {
	}

	private static Document map(ResultSet row) throws SQLException {
		return new Document(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"),
				StoredWords.documentType(row.getString("doc_type")), row.getString("title"),
				row.getString("content_md"), Instant.ofEpochMilli(row.getLong("created_at")),
				Instant.ofEpochMilli(row.getLong("updated_at")));
	}

	static Optional<Document> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM documents WHERE id = ?", DocumentTable::map, id);
	}

	static List<Document> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM documents WHERE issue_id = ? ORDER BY created_at, id",
				DocumentTable::map, issueId);
	}

	/**
	 * Refuses what would hang on an issue, or on a document of it, that is not there.
	 *
	 * @param documentId null for the issue itself
	 */
	static void requireOfIssue(Transaction transaction, Supplier<String> what, UUID issueId, UUID documentId)
			throws SQLException, TftsrException {
		if (IssueTable.find(transaction, issueId).isEmpty()) {
			throw Inputs.notFound(what, Messages.Issue_noneWhy, issueId);
		}
		if (documentId != null && find(transaction, documentId).filter(document -> document.issueId().equals(issueId)).isEmpty()) {
			throw Inputs.notFound(what, Messages.DocumentOfIssue_noneWhy, documentId);
		}
	}

	static void insert(Transaction transaction, Document document) throws SQLException {
		transaction.update("""
				INSERT INTO documents(id, issue_id, doc_type, title, content_md, created_at, updated_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""", document.id(), document.issueId(), document.type().id(),
				document.title(), document.markdown(), document.createdAt().toEpochMilli(),
				document.updatedAt().toEpochMilli());
	}

	static void update(Transaction transaction, Document document) throws SQLException {
		transaction.update("UPDATE documents SET title = ?, content_md = ?, updated_at = ? WHERE id = ?",
				document.title(), document.markdown(), document.updatedAt().toEpochMilli(), document.id());
	}
}
