package org.tftsr.logs.view;

import org.tftsr.core.progress.Progress;

/** A log that stays as it is: one state of others, which are closed by whoever has opened them. */
interface SettledLog extends LineLog {

	@Override
	default LogChange refresh(Progress progress) {
		return LogChange.NONE;
	}

	@Override
	default LineLog pinned() {
		return this;
	}

	@Override
	default void close() {
		// what it is a state of stays open
	}
}
