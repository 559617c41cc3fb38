package org.tftsr.documents.internal.pdf;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.openhtmltopdf.util.XRLog;

/**
 * Keeps the PDF libraries from writing to standard output and standard error, which belong to the command line. What
 * they say there concerns glyphs and style rules, and may quote the document.
 */
final class QuietLogging {

	/** Held, because java.util.logging keeps loggers weakly, and a lost one comes back with its level unset. */
	private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.pdfbox"),
			Logger.getLogger("org.apache.fontbox"));

	private QuietLogging() {
		// only a function
	}

	/** Silences them for the life of the process. */
	static void enable() {
		XRLog.setLoggingEnabled(false);
		LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
	}
}
