package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogDocument;
import org.tftsr.ui.logs.internal.text.LogInput;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * A log that one or more editors show. The document holds the whole text of a small log, and of any other the rows around
 * those that the reader sees: the window. It moves as the reader does. To be used on the user interface thread only; the
 * work is done by jobs, which come back to that thread with their results.
 */
public final class LogModel {

	/** A whole text is read anew whenever something is added, so that it had better be short while a log is followed. */
	private static final long FOLLOWED_WHOLE = 1 << 18;

	private final LogInput input;
	private final LogDocument document = new LogDocument();
	private final AnnotationModel annotationModel;
	private final PiiAnnotations annotations;
	private final ListenerList<LogModelListener> listeners = new ListenerList<>();
	private final IPropertyChangeListener preferenceListener = event -> {
		if (LogPreferences.isShownKinds(event.getProperty())) {
			showAnnotations();
			fireStateChanged();
		}
	};
	private final ServiceRegistration<EventHandler> settings = DetectionEvents
			.subscribe(() -> UserInterface.post(this::settingsChanged));

	private final LatestWork<LogContent> loading = new LatestWork<>(Job.SHORT, this::loaded, this::loadingEnded);
	private final LatestWork<LogWindow> moving = new LatestWork<>(Job.INTERACTIVE, this::moved, this::movingEnded);
	private final LogIndexing indexing = new LogIndexing(this);
	private final LogFindings findings = new LogFindings(this);
	private final GrowthWatch growth = new GrowthWatch(this);

	private LogContent content;
	/** What the document holds; null where it holds nothing. */
	private LogText text;
	private Rows rows;
	private TftsrException staleReason;
	/** Whether the window held the last row that was known when it was read. */
	private boolean reachedEnd = true;
	/** The line that the reader sees first. */
	private long topLine = 1;
	/** What is to be shown once the window has moved to it, or null. */
	private LineMatch awaited;
	private boolean disposed;

	public LogModel(LogInput input, AnnotationModel annotationModel) {
		this.input = input;
		this.annotationModel = annotationModel;
		annotations = new PiiAnnotations(annotationModel);
		LogPreferences.store().addPropertyChangeListener(preferenceListener);
	}

	/** Ends all work on the log. */
	public void dispose() {
		disposed = true;
		LogPreferences.store().removePropertyChangeListener(preferenceListener);
		settings.unregister();
		growth.setOn(false);
		loading.cancel();
		stopWork();
		LogClosing.close(log());
	}

	private void stopWork() {
		moving.cancel();
		indexing.cancel();
		findings.cancel();
	}

	/** The file. */
	public LogInput input() {
		return input;
	}

	/** The document; the same for the whole life of the model, empty for as long as there is no text to show. */
	public LogDocument document() {
		return document;
	}

	/** The annotations of the document. */
	public AnnotationModel annotationModel() {
		return annotationModel;
	}

	/** What came of opening the file, or null while it is opened for the first time. */
	public LogContent content() {
		return content;
	}

	/** The text that is shown, or null. */
	public LogText text() {
		return text;
	}

	/** The lines of the log, or null where there are none to show. */
	public LineLog log() {
		return content instanceof LogContent.Shown shown ? shown.log() : null;
	}

	/** Which lines are shown, or null where there are none. */
	public Rows rows() {
		return rows;
	}

	/** Whether the document holds all rows there are, so that its own scroll bar reaches them all. */
	public boolean isWhole() {
		return text == null || text.isWhole() || text.lineCount() >= rows.count();
	}

	/** Why the text that is shown is no longer that of the file, or null where it still is. */
	public TftsrException staleReason() {
		return staleReason;
	}

	/** What was found so far in the text that the document holds. */
	public Findings findings() {
		return findings.found();
	}

	/** What was counted so far in the whole of a log of which the document holds a window. */
	public PiiCensus census() {
		return findings.census();
	}

	/** How many values of a kind the log holds, as far as is known. */
	public long count(PiiKind kind) {
		return text != null && text.isWhole() ? findings.found().count(kind)
				: Math.max(findings.census().count(kind), findings.found().count(kind));
	}

	/** The job that is searching the text of the document, or null where it has ended. */
	public Job searching() {
		return findings.searching();
	}

	/** Whether the rest of a large log is being searched and counted. */
	public boolean isCounting() {
		return findings.isCounting();
	}

	/** Whether the file is being opened. */
	public boolean isLoading() {
		return loading.job() != null;
	}

	/** Whether another window is being read. */
	public boolean isMoving() {
		return moving.job() != null;
	}

	/** Whether lines are still being counted. */
	public boolean isIndexing() {
		return indexing.isAtWork();
	}

	/** Why the search for personal data ended early, or null where it did not. */
	public TftsrException searchProblem() {
		return findings.problem();
	}

	/**
	 * Says what the user sees.
	 *
	 * @param region the part of the text, which is searched first
	 * @param line   the first line of the log in it
	 */
	public void setViewport(IRegion region, long line) {
		findings.setViewport(region);
		topLine = line;
	}

	/** Adds a listener; one that is there already is not added again. */
	public void addListener(LogModelListener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(LogModelListener listener) {
		listeners.remove(listener);
	}

	/** Whether the log is looked at all the time for what is added to it. */
	public boolean isFollowing() {
		return growth.isOn();
	}

	/** Looks at the log all the time for what is added to it, or stops that. */
	public void setFollowing(boolean following) {
		growth.setOn(following);
		if (following && text != null && text.isWhole() && log().byteSize() > FOLLOWED_WHOLE) {
			load();
		}
		fireStateChanged();
	}

	/** Opens the file, whether it changed or not. */
	public void load() {
		load(null);
	}

	/** Takes in what became of the file since it was last read. */
	public void loadIfChanged() {
		if (isLoading()) {
			return;
		}
		if (text != null && !text.isWhole()) {
			indexing.refresh();
		} else {
			load(content == null ? null : content.readAt());
		}
	}

	private void load(FileStamp known) {
		long limit = isFollowing() ? Math.min(FOLLOWED_WHOLE, LogPreferences.sizeLimit()) : LogPreferences.sizeLimit();
		loading.start(NLS.bind(Messages.LoadJob_name, input.name()), (results, progress) -> {
			if (known == null || !known.equals(stampOrNull())) {
				results.accept(LogContent.read(input, limit, progress));
			}
		});
		fireStateChanged();
	}

	/** A file that cannot even be asked for its time counts as changed, so that reading it tells why. */
	private FileStamp stampOrNull() {
		try {
			return input.stamp();
		} catch (TftsrException e) {
			return null;
		}
	}

	private void loaded(LogContent read) {
		if (disposed) {
			LogClosing.close(read);
		} else if (read instanceof LogContent.Failed failed && text != null) {
			// What was read is worth more to the reader than a page that says it is gone.
			staleReason = failed.problem();
		} else {
			staleReason = null;
			show(read);
		}
	}

	private void loadingEnded(TftsrException problem) {
		if (problem != null && content == null) {
			content = new LogContent.Failed(problem);
		}
		fireStateChanged();
	}

	private void show(LogContent read) {
		stopWork();
		listeners.forEach(LogModelListener::textAboutToBeReplaced);
		LogClosing.close(log());
		content = read;
		findings.forget();
		LineLog log = log();
		rows = log == null ? null : new Rows.All(log);
		text = read instanceof LogContent.Shown shown ? shown.text() : null;
		replaceText(0);
		findings.search();
		if (log != null) {
			indexing.start();
		}
	}

	private void replaceText(long topLine) {
		showAnnotations();
		if (text != null) {
			document.show(text);
			if (annotationModel instanceof AbstractMarkerAnnotationModel markers && text.isWhole()) {
				markers.resetMarkers();
			}
		} else {
			document.set(""); //$NON-NLS-1$
		}
		listeners.forEach(listener -> listener.textReplaced(topLine));
	}

	/**
	 * Moves the window so that it holds a row and those around it.
	 *
	 * @param row     from 0
	 * @param topLine the line of the log to show first then; 0 where the reader is to stay where he is
	 */
	public void moveTo(long row, long topLine) {
		if (text == null || rows == null) {
			return;
		}
		Rows from = rows;
		boolean whole = content instanceof LogContent.Shown shown && shown.text().isWhole() && from instanceof Rows.All;
		if (whole && text.isWhole()) {
			return;
		}
		LogText wholeText = whole ? ((LogContent.Shown) content).text() : null;
		moving.start(NLS.bind(Messages.LoadJob_name, input.name()), (results, progress) -> results
				.accept(LogWindow.read(from, row, topLine, wholeText, findings.windowSearch(), progress)));
	}

	private void moved(LogWindow window) {
		listeners.forEach(LogModelListener::textAboutToBeReplaced);
		text = window.text();
		reachedEnd = window.reachedEnd();
		findings.setWindow(window.findings(), window.problem());
		replaceText(window.topLine());
		LineMatch place = awaited;
		awaited = null;
		if (place != null) {
			reveal(place);
		}
		fireStateChanged();
	}

	private void movingEnded(TftsrException problem) {
		if (problem != null && !(problem instanceof CancelledException)) {
			awaited = null;
			staleReason = problem;
			loadIfChanged();
		}
		fireStateChanged();
	}

	/** Selects and shows a place of the log, at once or as soon as the window holds it. */
	public void reveal(LineMatch place) {
		if (text == null) {
			return;
		}
		if (text.index(place.line()).isPresent() || text.isWhole()) {
			listeners.forEach(listener -> listener.revealed(place));
		} else if (rows.count() > 0) {
			long row = Math.min(rows.rowAt(place.line()), rows.count() - 1);
			awaited = new LineMatch(rows.line(row), place.start(), place.end());
			moveTo(row, 0);
		}
	}

	/** Shows other lines of the log: all, or those that a filter lets through. The reader stays as near as can be. */
	public void setRows(Rows shown, long line) {
		rows = shown;
		if (shown.count() == 0) {
			listeners.forEach(LogModelListener::textAboutToBeReplaced);
			moving.cancel();
			text = LogText.NONE;
			findings.setWindow(Findings.NONE, null);
			replaceText(0);
			fireStateChanged();
		} else {
			moveTo(shown.rowAt(line), line);
		}
	}

	/** What was found before is shown until all of the text has been searched anew: nothing flickers, nothing scrolls. */
	private void settingsChanged() {
		if (!disposed && text != null) {
			findings.searchAnew();
		}
	}

	/** Searches the text for personal data and secrets, the part that the user sees first. */
	public void search() {
		findings.search();
	}

	/** Lines were added at the end of the log, or more of them are known now: a window that reached the end goes on. */
	void grown() {
		if (reachedEnd && text != null && !text.isWhole() && rows instanceof Rows.All && moving.job() == null) {
			moveTo(rows.rowAt(topLine), 0);
		}
		fireStateChanged();
	}

	/** All lines were found, or the work on it ended early. */
	void indexed(TftsrException problem) {
		if (problem == null) {
			findings.count();
		}
		fireStateChanged();
	}

	void showAnnotations() {
		annotations.show(findings.found(), LogPreferences.shownKinds());
	}

	void fireStateChanged() {
		listeners.forEach(LogModelListener::stateChanged);
	}

	boolean isDisposed() {
		return disposed;
	}
}
