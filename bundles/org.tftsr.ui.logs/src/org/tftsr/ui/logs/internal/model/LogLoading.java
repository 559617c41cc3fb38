package org.tftsr.ui.logs.internal.model;

import java.nio.charset.Charset;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * Opens the file of a log, in the background, and says what came of it. To be used on the user interface thread only.
 */
final class LogLoading {

	/** A whole text is read anew whenever something is added, so that it had better be short while a log is followed. */
	private static final long FOLLOWED_WHOLE = 1 << 18;

	/**
	 * What became of the file.
	 *
	 * @param changed whether it is not as it was when it was read, or cannot be asked
	 * @param gone    why it is not in its place; null where it is
	 */
	private record Look(boolean changed, TftsrException gone) {
	}

	private final LogModel model;
	private final LogInput input;
	private final Runnable gone;
	private final LatestWork<LogContent> work = new LatestWork<>(Job.SHORT, this::loaded, LogClosing::close, this::ended);
	private final LatestWork<Look> looking = new LatestWork<>(Job.INTERACTIVE, this::looked, why -> {
		// whoever looks the next time is told
	});
	/** The encoding that a person chose, or null. */
	private Charset charset;
	private LogContent content;
	private TftsrException staleReason;
	/** Why the file of a log that is open cannot be reached any more; null where it can. */
	private TftsrException lost;

	/** @param gone what is to be done where the file is gone from its place: what is open of it may still be written to */
	LogLoading(LogModel model, Runnable gone) {
		this.model = model;
		this.gone = gone;
		this.input = model.input();
	}

	void cancel() {
		work.cancel();
		looking.cancel();
	}

	/** What came of opening the file, or null while it is opened for the first time. */
	LogContent content() {
		return content;
	}

	/** Why the text that is shown is no longer that of the file, or null where it still is. */
	TftsrException staleReason() {
		return staleReason == null ? lost : staleReason;
	}

	/** Whether the file is still in its place: null where it is, else why not. */
	void setLost(TftsrException why) {
		lost = why;
	}

	/** What is shown is no longer what the file is. */
	void setStale(TftsrException why) {
		staleReason = why;
	}

	boolean isAtWork() {
		return work.job() != null;
	}

	Charset charset() {
		return charset;
	}

	/** Reads the file in another encoding; null to tell it by the bytes. */
	void setCharset(Charset chosen) {
		charset = chosen;
		load(null);
	}

	/** Whether a whole text of such a log would be read anew too slowly while it is followed. */
	static boolean isTooLongToFollow(long bytes) {
		return bytes > FOLLOWED_WHOLE;
	}

	/** Opens the file if it changed since it was last opened. Nothing is seen of the look at it. */
	void loadIfChanged() {
		FileStamp known = content == null ? null : content.readAt();
		if (known == null) {
			load(null);
		} else if (looking.job() == null) {
			looking.start(NLS.bind(Messages.LoadJob_name, input.name()), (results, progress) -> results.accept(look(known)));
		}
	}

	private Look look(FileStamp known) {
		try {
			return new Look(!known.equals(input.stamp()), null);
		} catch (TftsrException e) {
			return new Look(true, e.kind() == ProblemKind.NOT_FOUND ? e : null);
		}
	}

	private void looked(Look look) {
		if (isAtWork()) {
			return;
		}
		lost = model.text() == null ? null : look.gone();
		if (lost != null) {
			gone.run();
		} else if (look.changed()) {
			load(content.readAt());
		}
		model.fireStateChanged();
	}

	/** Opens the file if it changed since it was last opened, or where nothing tells whether it did. */
	void openAgainIfChanged() {
		FileStamp known = content == null ? null : content.readAt();
		if (!isAtWork()) {
			load(known != null && known.isKnown() ? known : null);
		}
	}

	/**
	 * Opens the file.
	 *
	 * @param known the state in which it need not be opened again; null to open it in any
	 */
	void load(FileStamp known) {
		// a masked text is made with its findings, as windows are; a whole text is read in the encoding that its bytes tell
		long most = LogPreferences.isMasked() || charset != null ? 0 : LogPreferences.sizeLimit();
		long limit = model.isFollowing() ? Math.min(FOLLOWED_WHOLE, most) : most;
		Charset chosen = charset;
		work.start(NLS.bind(Messages.LoadJob_name, input.name()), (results, progress) -> {
			if (known == null || !known.equals(stampOrNull())) {
				results.accept(LogContent.read(input, chosen, limit, progress));
			}
		});
		model.fireStateChanged();
	}

	/** A file that cannot even be asked for its time counts as changed, so that reading it tells why. */
	private FileStamp stampOrNull() {
		try {
			return input.stamp();
		} catch (TftsrException e) {
			return null;
		}
	}

	/** The same lines stand in another order by now: what was read first of them stands for what is in it. */
	void reordered(LineLog log) {
		if (content instanceof LogContent.Shown shown) {
			show(new LogContent.Shown(log, shown.text(), shown.stamp()));
		}
	}

	private void show(LogContent read) {
		model.aboutToShow(read);
		content = read;
		model.show(read);
	}

	private void loaded(LogContent read) {
		if (model.isDisposed()) {
			LogClosing.close(read);
		} else if (read instanceof LogContent.Failed failed && model.text() != null) {
			// What was read is worth more to the reader than a page that says it is gone.
			staleReason = failed.problem();
		} else {
			staleReason = null;
			lost = null;
			LineLog before = model.log();
			show(read);
			LogClosing.close(before);
		}
	}

	private void ended(TftsrException problem) {
		if (problem != null && content == null) {
			content = new LogContent.Failed(problem);
		}
		model.fireStateChanged();
	}
}
