package org.tftsr.ui.logs.tests;

import java.util.List;

/** A log of our own with values planted in it. The values are made up; what looks like a secret is put together. */
final class PlantedLog {

	static final String EMAIL = "jane.doe@example.com"; //$NON-NLS-1$
	static final String ADDRESS = "192.0.2.17"; //$NON-NLS-1$
	static final String PASSWORD = "hun" + "ter2Secret!"; //$NON-NLS-1$ //$NON-NLS-2$

	/** Every planted value. */
	static final List<String> VALUES = List.of(EMAIL, ADDRESS, PASSWORD);

	/** Four lines, each value once, ending with a line end. */
	static final String TEXT = """
			2026-03-01 10:00:00 INFO  service started
			2026-03-01 10:00:01 INFO  mail to jane.doe@example.com queued
			2026-03-01 10:00:02 WARN  peer 192.0.2.17 does not answer
			2026-03-01 10:00:03 ERROR login failed, password=%s
			""".formatted(PASSWORD); //$NON-NLS-1$

	private PlantedLog() {
	}

	static int offsetOf(String value) {
		return TEXT.indexOf(value);
	}
}
