package org.tftsr.storage.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.sqlite.ProgressHandler;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.connection.Messages;

/**
 * Tells which of the pending migrations is being applied, and stops in the middle of a statement where the work is cancelled: one
 * statement may make an index of a million rows. How long it will take SQLite does not know; that it is at work it tells.
 */
final class MigrationProgress implements Callback {

	/** SQLite asks after so many steps of its machine, which take a millisecond or so. */
	private static final int STEPS = 50_000;

	private final int pending;
	private final Progress progress;
	private int applied;

	/** @param pending how many migrations will be applied */
	MigrationProgress(int pending, Progress progress) {
		this.pending = pending;
		this.progress = progress;
	}

	/** Lets SQLite ask while something is done on a connection. */
	void during(Connection connection, Runnable migration) throws SQLException {
		ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
			@Override
			protected int progress() {
				progress.worked(1);
				return progress.isCancelled() ? 1 : 0;
			}
		});
		try {
			migration.run();
		} finally {
			ProgressHandler.clearHandler(connection);
		}
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_EACH_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		applied++;
		progress.begin(NLS.bind(Messages.MigrationProgress_step, applied, pending), -1);
	}

	@Override
	public String getCallbackName() {
		return "progress";
	}
}
