package org.tftsr.storage.internal.connection;

import org.sqlite.BusyHandler;
import org.tftsr.storage.internal.file.Patience;

/** Waits where another process has the lock that a statement needs. SQLite's own handler asks ten times a second at most. */
final class PatientHandler extends BusyHandler {

	private Patience patience;

	@Override
	protected int callback(int attempt) {
		if (attempt == 0 || patience == null) {
			patience = new Patience();
		}
		return patience.pause() ? 1 : 0;
	}
}
