package org.tftsr.ui.issues.internal.logs;

import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.triage.LogPointer;

/** The editor around the list of logs. To be used on the user interface thread, but for {@link #onDisplay}. */
public interface LogsHost {

	/** The issue. */
	UUID issueId();

	/** Opens a log, at a line where one is given. */
	void openLog(LogFile log, Optional<Integer> line);

	/** Opens the review of what is sensitive in a log. */
	void review(LogFile log);

	/** Shows the why or the event that points to a line. */
	void show(LogPointer pointer);

	/** Runs an action on the user interface thread, unless the editor has been closed by then. */
	void onDisplay(Runnable action);
}
