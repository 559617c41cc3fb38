package org.tftsr.storage.internal.repository;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.audit.AuditExport;
import org.tftsr.storage.internal.audit.ChainVerifier;
import org.tftsr.storage.internal.audit.HeadRenewal;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transactions;

/** The audit log in the database. */
@Component
public final class SqlAuditLog implements AuditLog {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlAuditLog(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details)
			throws TftsrException {
		return transactions.write(() -> Messages.AuditLog_appendWhat,
				transaction -> transaction.audit(action, entityType, entityId, details));
	}

	@Override
	public List<AuditEntry> list(AuditQuery query) throws TftsrException {
		SqlCondition filter = filter(query);
		return transactions.read(() -> Messages.AuditLog_listWhat,
				transaction -> transaction.query(
						"SELECT * FROM audit_log WHERE " + filter.sql()
								+ " ORDER BY sequence DESC LIMIT ? OFFSET ?",
						SqlAuditLog::map, filter.parametersAnd(query.limit(), query.offset())));
	}

	@Override
	public AuditVerification verify(Progress progress) throws TftsrException {
		return new ChainVerifier(transactions, progress).verify();
	}

	@Override
	public AuditHead export(Path target, AuditQuery query, Progress progress) throws TftsrException {
		SqlCondition filter = filter(query);
		AuditExport.Selection selection = new AuditExport.Selection(
				filter.sql() + " ORDER BY sequence LIMIT ? OFFSET ?",
				filter.parametersAnd(query.limit(), query.offset()), query.equals(AuditQuery.ALL));
		return new AuditExport(transactions, target, selection, progress).run();
	}

	@Override
	public AuditHead renewHead() throws TftsrException {
		return new HeadRenewal(transactions).run();
	}

	private static SqlCondition filter(AuditQuery query) {
		List<SqlCondition> all = new ArrayList<>();
		addEqual(all, "action", query.action());
		addEqual(all, "entity_type", query.entityType());
		addEqual(all, "entity_id", query.entityId());
		if (query.from() != null) {
			all.add(SqlCondition.of("timestamp >= ?", Timestamps.toSecondsRoundedUp(query.from())));
		}
		if (query.to() != null) {
			all.add(SqlCondition.of("timestamp < ?", Timestamps.toSecondsRoundedUp(query.to())));
		}
		if (query.after() != null) {
			all.add(SqlCondition.of("sequence > ?", query.after()));
		}
		if (query.before() != null) {
			all.add(SqlCondition.of("sequence < ?", query.before()));
		}
		return SqlCondition.allOf(all);
	}

	private static void addEqual(List<SqlCondition> all, String column, String value) {
		if (value != null) {
			all.add(SqlCondition.of(column + " = ?", value));
		}
	}

	private static AuditEntry map(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("sequence"), Columns.uuid(row, "id"), Columns.time(row, "timestamp"), row.getString("action"),
				row.getString("entity_type"), row.getString("entity_id"), row.getString("user_id"),
				row.getString("details"), row.getString("hash"));
	}
}
