package org.tftsr.logs;

import java.util.List;

import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.template.RecordTemplates;

/** Groups the records of a log by their constant parts. */
public final class TemplateMiner {

	private TemplateMiner() {
	}

	/** The templates of a log by first appearance; none for an empty one. Reads it once, in bounded memory. */
	public static List<LogTemplate> mine(LogSource log, Progress progress) throws TftsrException {
		return RecordTemplates.mined(log, progress).templates();
	}

	/**
	 * Says for every line to which template it belongs; the lines of a record of several lines share its template. The
	 * ids are those of {@link #mine}. Reads the log twice, for only its end shows which templates are one.
	 */
	public static void assign(LogSource log, LineAssignment consumer, Progress progress) throws TftsrException {
		RecordTemplates templates = RecordTemplates.mined(log, progress);
		templates.assign(log, consumer, progress);
	}
}
