package org.tftsr.ui.vault.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** An audit log of any length that takes no room: it makes its rows when they are read, and counts them. */
final class LongAuditLog implements AuditLog {

	private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
	private static final String[] ACTIONS = { "create_issue", "upload_log_file", "detect_pii", "update_issue" };

	private final AtomicLong rowsRead = new AtomicLong();
	private volatile long length;
	private volatile AuditVerification verification;
	private volatile TftsrException problem;

	LongAuditLog(long length) {
		this.length = length;
	}

	long rowsRead() {
		return rowsRead.get();
	}

	/** Adds rows at the end. */
	void grow(int rows) {
		length += rows;
	}

	void finds(AuditVerification result) {
		verification = result;
	}

	void fails(TftsrException reason) {
		problem = reason;
	}

	@Override
	public List<AuditEntry> list(AuditQuery query) throws TftsrException {
		if (problem != null) {
			throw problem;
		}
		List<AuditEntry> rows = new ArrayList<>();
		long from = query.before() == null ? length : Math.min(length, query.before() - 1);
		long to = query.after() == null ? 0 : query.after();
		for (long sequence = from; sequence > to && rows.size() < query.limit(); sequence--) {
			AuditEntry entry = entry(sequence);
			rowsRead.incrementAndGet();
			if ((query.action() == null || query.action().equals(entry.action()))
					&& (query.from() == null || !entry.timestamp().isBefore(query.from()))) {
				rows.add(entry);
			}
		}
		return rows;
	}

	private static AuditEntry entry(long sequence) {
		String action = ACTIONS[(int) (sequence % ACTIONS.length)];
		return new AuditEntry(sequence, new UUID(0, sequence), FIRST.plusSeconds(sequence * 7), action, "issue",
				new UUID(1, sequence % 97).toString(), "local", "{\"count\":" + sequence % 1000 + ",\"severity\":\"high\"}",
				String.format("%064x", sequence * 7919));
	}

	@Override
	public AuditVerification verify(Progress progress) {
		return verification;
	}

	@Override
	public AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details) {
		throw new UnsupportedOperationException(action);
	}

	@Override
	public AuditHead export(Path target, AuditQuery query, Progress progress) {
		throw new UnsupportedOperationException(target.toString());
	}

	@Override
	public AuditHead renewHead() {
		throw new UnsupportedOperationException();
	}
}
