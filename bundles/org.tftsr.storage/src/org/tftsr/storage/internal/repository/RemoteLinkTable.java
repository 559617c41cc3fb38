package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code remote_links}. */
final class RemoteLinkTable {

	private RemoteLinkTable() {
	}

	private static RemoteLink map(ResultSet row) throws SQLException {
		return new RemoteLink(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), Columns.uuidOrNull(row, "document_id"),
				ServiceKind.of(row.getString("service")).orElseThrow(), row.getString("remote_id"), row.getString("label"),
				row.getString("address"), row.getString("place"), row.getString("state"), row.getString("version"),
				row.getString("content_sha256"), TextMap.parse(row.getString("written")), Columns.time(row, "created_at"), Columns.time(row, "read_at"));
	}

	static List<RemoteLink> ofIssue(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM remote_links WHERE issue_id = ? ORDER BY created_at, id", RemoteLinkTable::map,
				issueId);
	}

	static List<RemoteLink> leadingTo(Transaction transaction, ServiceKind service, String remoteId) throws SQLException {
		return transaction.query("SELECT * FROM remote_links WHERE service = ? AND remote_id = ? ORDER BY created_at, id", RemoteLinkTable::map,
				service.key(), remoteId);
	}

	static Optional<RemoteLink> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM remote_links WHERE id = ?", RemoteLinkTable::map, id);
	}

	/** The newest one where there are several. */
	static Optional<RemoteLink> find(Transaction transaction, UUID issueId, UUID documentId, ServiceKind service)
			throws SQLException {
		return transaction.first("""
				SELECT * FROM remote_links WHERE issue_id = ? AND coalesce(document_id, '') = ? AND service = ?
				ORDER BY created_at DESC, id DESC LIMIT 1""", RemoteLinkTable::map, issueId, text(documentId), service.key());
	}

	static Optional<RemoteLink> find(Transaction transaction, UUID issueId, UUID documentId, ServiceKind service, String remoteId)
			throws SQLException {
		return transaction.first("""
				SELECT * FROM remote_links
				WHERE issue_id = ? AND coalesce(document_id, '') = ? AND service = ? AND remote_id = ?""", RemoteLinkTable::map,
				issueId, text(documentId), service.key(), remoteId);
	}

	private static String text(UUID documentId) {
		return documentId == null ? "" : documentId.toString();
	}

	static void insert(Transaction transaction, RemoteLink link) throws SQLException {
		transaction.update("""
				INSERT INTO remote_links(id, issue_id, document_id, service, remote_id, label, address, place, state, version,
				    content_sha256, written, created_at, read_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", link.id(), link.issueId(), link.documentId(),
				link.service().key(), link.remoteId(), link.label(), link.address(), link.place(), link.state(), link.version(),
				link.contentSha256(), TextMap.toJson(link.written()), time(link.createdAt()), time(link.readAt()));
	}

	static void update(Transaction transaction, RemoteLink link) throws SQLException {
		transaction.update("""
				UPDATE remote_links SET label = ?, address = ?, place = ?, state = ?, version = ?, content_sha256 = ?,
				    written = ?, read_at = ?
				WHERE id = ?""", link.label(), link.address(), link.place(), link.state(), link.version(), link.contentSha256(),
				TextMap.toJson(link.written()), time(link.readAt()), link.id());
	}

	private static String time(Instant time) {
		return time == null ? null : Timestamps.toMilliseconds(time);
	}

	static void delete(Transaction transaction, UUID id) throws SQLException {
		transaction.update("DELETE FROM remote_links WHERE id = ?", id);
	}
}
