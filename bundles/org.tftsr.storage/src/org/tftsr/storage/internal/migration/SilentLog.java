package org.tftsr.storage.internal.migration;

import org.flywaydb.core.api.logging.Log;

/**
 * Says nothing: what goes wrong arrives as an exception, and a command line must not find other words in its output.
 */
final class SilentLog implements Log {

	@Override
	public void debug(String message) {
		// silent
	}

	@Override
	public void info(String message) {
		// silent
	}

	@Override
	public void warn(String message) {
		// silent
	}

	@Override
	public void error(String message) {
		// silent
	}

	@Override
	public void error(String message, Exception e) {
		// silent
	}

	@Override
	public void notice(String message) {
		// silent
	}
}
