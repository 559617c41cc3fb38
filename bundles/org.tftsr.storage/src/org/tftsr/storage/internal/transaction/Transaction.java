package org.tftsr.storage.internal.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.event.Topics;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.crypto.ValueCipher;

/** A transaction in progress. Used by one thread, within one call of {@link Transactions}. */
public final class Transaction {

	/** One sequence for all tables, so that ids of one process tell the order in which rows were made. */
	private static final UuidV7 IDS = new UuidV7();

	private final Connection connection;
	private final Supplier<byte[]> keyMaterial;
	private final Instant now = Instant.now();
	private final List<Change> changes = new ArrayList<>();
	private final AuditTrail trail;
	/** Null until the first audit row. */
	private AuditTrail.Entries entries;

	/**
	 * A view on a transaction that has been begun on a connection; whoever began it also ends it.
	 *
	 * @param keyMaterial from which keys for single values are derived
	 */
	public Transaction(Connection connection, Supplier<byte[]> keyMaterial, AuditTrail trail) {
		this.connection = connection;
		this.keyMaterial = keyMaterial;
		this.trail = trail;
	}

	/** The one point in time at which all of this happens. */
	public Instant now() {
		return now;
	}

	/** {@link #now()} as the tables keep it. */
	public String timestamp() {
		return Timestamps.toSeconds(now);
	}

	/** A new identifier. */
	public UUID newId() {
		return IDS.next();
	}

	/** All rows of a query. Parameters may be null, text, numbers, booleans or UUIDs. */
	public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
			List<T> result = new ArrayList<>();
			while (rows.next()) {
				result.add(mapper.map(rows));
			}
			return result;
		}
	}

	/**
	 * Goes through the rows of a query one by one.
	 *
	 * @param row must not use the transaction
	 */
	public void forEach(String sql, RowVisitor row, Object... parameters) throws SQLException, TftsrException {
		try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				row.visit(rows);
			}
		}
	}

	/** The first row of a query. */
	public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
		return query(sql, mapper, parameters).stream().findFirst();
	}

	/** Runs a statement; returns how many rows it touched. */
	public int update(String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(sql, parameters)) {
			return statement.executeUpdate();
		}
	}

	/** Runs a statement once for each set of parameters; returns how many rows each touched. */
	public int[] updateAll(String sql, List<Object[]> rows) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (Object[] row : rows) {
				bind(statement, row);
				statement.addBatch();
			}
			return statement.executeBatch();
		}
	}

	/** The cipher for single values that are encrypted once more. */
	public ValueCipher values() throws SQLException, TftsrException {
		return cipher(ValueCipher.PURPOSE);
	}

	/** A cipher under a key for one purpose alone. */
	public ValueCipher cipher(String purpose) throws SQLException, TftsrException {
		return new ValueCipher(sealedKeys().key(purpose));
	}

	/** The keys for single values. */
	public SealedKeys sealedKeys() {
		return new SealedKeys(this, keyMaterial.get());
	}

	/** Appends an audit row to this transaction. Details never hold values out of a log. */
	public AuditEntry audit(String action, String entityType, Object entityId, Map<String, ?> details)
			throws SQLException {
		return entries().append(action, entityType, entityId.toString(), details);
	}

	/** Appends an audit row of another database to this transaction. */
	public void takeAudit(AuditTrail.Taken row) throws SQLException {
		entries().take(row);
	}

	private AuditTrail.Entries entries() throws SQLException {
		if (entries == null) {
			entries = trail.entriesOf(this);
		}
		return entries;
	}

	/**
	 * Notes that something of an issue changed: it counts as updated now, and the change is announced.
	 *
	 * @param what as in {@link TftsrException}
	 * @throws TftsrException where there is no such issue
	 */
	public void issueChanged(Supplier<String> what, UUID issueId) throws SQLException, TftsrException {
		if (update("UPDATE issues SET updated_at = ? WHERE id = ?", timestamp(), issueId) == 0) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what.get(), NLS.bind(Messages.Issue_noneWhy, issueId),
					Messages.Issue_listRemedy);
		}
		announce(Topics.ISSUE_CHANGED, Topics.ISSUE_ID, issueId.toString());
	}

	/** Announces a change after the commit. */
	public void announce(String topic, String property, String value) {
		announce(topic, Map.of(property, value));
	}

	/** As {@link #announce(String, String, String)}, with any number of properties. */
	public void announce(String topic, Map<String, String> properties) {
		changes.add(new Change(topic, properties));
	}

	/** The last thing before the commit. */
	void beforeCommit() throws SQLException, TftsrException {
		if (entries != null) {
			entries.seal();
		}
	}

	/** The first thing after the commit. */
	void afterCommit() {
		if (entries != null) {
			entries.committed();
		}
	}

	List<Change> changes() {
		return changes;
	}

	private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		try {
			bind(statement, parameters);
			return statement;
		} catch (SQLException e) {
			statement.close();
			throw e;
		}
	}

	private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, switch (parameters[i]) {
			case Boolean flag -> flag ? 1 : 0;
			case UUID id -> id.toString();
			case null -> null;
			case Object other -> other;
			});
		}
	}
}
