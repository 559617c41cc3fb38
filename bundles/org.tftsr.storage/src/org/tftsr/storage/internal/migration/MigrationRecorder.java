package org.tftsr.storage.internal.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.tftsr.storage.internal.transaction.Timestamps;

/** Notes each migration in {@code _migrations}, in the transaction that applies it. */
final class MigrationRecorder implements Callback {

	static final String TABLE = "_migrations";

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_EACH_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		Connection connection = context.getConnection();
		String name = Scripts.migrationName(context.getMigrationInfo().getScript());
		try (Statement create = connection.createStatement()) {
			create.execute("CREATE TABLE IF NOT EXISTS _migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)");
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO _migrations VALUES (?, ?)")) {
				insert.setString(1, name);
				insert.setString(2, Timestamps.toSeconds(Instant.now()));
				insert.executeUpdate();
			}
		} catch (SQLException e) {
			throw new FlywayException("Cannot note migration " + name, e);
		}
	}

	@Override
	public String getCallbackName() {
		return TABLE;
	}
}
