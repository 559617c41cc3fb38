package org.tftsr.ui.logs.internal.model;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.FileLog;
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

	private final LogInput input;
	private final LogDocument document = new LogDocument();
	private final AnnotationModel annotationModel;
	private final LogMarks marks;
	private final ListenerList<LogModelListener> listeners = new ListenerList<>();
	private final IPropertyChangeListener preferenceListener = this::preferenceChanged;
	private final ServiceRegistration<EventHandler> settings = DetectionEvents
			.subscribe(() -> UserInterface.post(this::settingsChanged));

	private final LogLoading loading;
	private final LogIndexing indexing = new LogIndexing(this);
	private final LogFindings findings = new LogFindings(this);
	private final LogWindows windows = new LogWindows(this);
	private final LogUnderstanding understanding = new LogUnderstanding(this);
	private final LogFiltering filtering = new LogFiltering(this);
	private final LogMasking masking;
	private final GrowthWatch growth = new GrowthWatch(this);
	private boolean disposed;

	public LogModel(LogInput input, AnnotationModel annotationModel) {
		this.input = input;
		this.annotationModel = annotationModel;
		marks = new LogMarks(this);
		loading = new LogLoading(this, indexing::refresh);
		masking = new LogMasking(this);
		LogPreferences.store().addPropertyChangeListener(preferenceListener);
		GivingWay.opening(Display.getCurrent());
		masking.load();
	}

	private void preferenceChanged(PropertyChangeEvent event) {
		if (LogPreferences.isShownTypes(event.getProperty())) {
			showAnnotations();
			fireStateChanged();
		} else if (LogViewerIds.MASKED.equals(event.getProperty())) {
			masking.changed();
		}
	}

	/** Ends all work on the log. */
	public void dispose() {
		disposed = true;
		LogPreferences.store().removePropertyChangeListener(preferenceListener);
		settings.unregister();
		growth.setOn(false);
		loading.cancel();
		masking.dispose();
		stopWork();
		LogClosing.close(log());
	}

	private void stopWork() {
		windows.cancel();
		indexing.cancel();
		findings.cancel();
		understanding.cancel();
		filtering.cancel();
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
		return loading.content();
	}

	/** The text that is shown, or null. Where values are masked it does not hold them. */
	public LogText text() {
		return windows.text();
	}

	/** The lines of the log, or null where there are none to show. */
	public LineLog log() {
		return content() instanceof LogContent.Shown shown ? shown.log() : null;
	}

	/** The log in the state that the text was read in, which stays what it is; null where there is no text. */
	public LineLog state() {
		return windows.state();
	}

	/** The log that the numbers of the lines that are shown are of: those of a merged one may stand in another order by now. */
	public LineLog shownLog() {
		return windows.shownLog();
	}

	/** What a file of the input is known by as it is shown; empty where nothing tells, as for one that is elsewhere. */
	public Optional<String> seen(FileLog file) {
		return windows.seen(file);
	}

	/** Which lines are shown, or null where there are none. */
	public Rows rows() {
		return windows.rows();
	}

	/** Whether the document holds all rows there are, so that its own scroll bar reaches them all. */
	public boolean isWhole() {
		return text() == null || text().isWhole() || text().lineCount() >= rows().count();
	}

	/** Why the text that is shown is no longer that of the file, or null where it still is. */
	public TftsrException staleReason() {
		return loading.staleReason();
	}

	/** What was found so far in the text that the document holds. */
	public Findings findings() {
		return findings.found();
	}

	/** What was counted so far in the whole of a log of which the document holds a window. */
	public PiiCensus census() {
		return findings.census();
	}

	/** How many values of each type the log holds, as far as is known. */
	public Map<PiiType, Long> types() {
		return findings.types();
	}

	/** What searches pieces of the log, on the thread of a job, and has the stand-ins of its values. */
	public WindowSearch windowSearch() {
		return findings.windowSearch();
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
		return loading.isAtWork();
	}

	/** Whether the document holds what was the last row of the log when that was read. */
	public boolean isTextAtEnd() {
		return text() == null || text().isWhole() || windows.isAtEnd();
	}

	/** Whether another window is being read. */
	public boolean isMoving() {
		return windows.isMoving();
	}

	/** Whether lines are still being counted. */
	public boolean isIndexing() {
		return indexing.isAtWork();
	}

	/** What of the values the reader sees. */
	public LogMasking masking() {
		return masking;
	}

	/** Which lines are shown, and what finds lines. */
	public LogFiltering filtering() {
		return filtering;
	}

	/** What is known of the lines: levels, times, templates. */
	public LogUnderstanding understanding() {
		return understanding;
	}

	/** What the document holds of the log. */
	LogWindows windows() {
		return windows;
	}

	/** Why the log was not read to its end, or cannot be told to be still what was read; null where all is well. */
	public TftsrException readProblem() {
		return indexing.problem();
	}

	/** Reads on where the user has stopped it, and anew where something else did. */
	public void readOn() {
		indexing.goOn();
	}

	/** Why the search for personal data ended early, that of the text or, where it is asked for, of the rest of the log; null where none did. */
	public TftsrException searchProblem(boolean ofRest) {
		return findings.problem(ofRest);
	}

	/**
	 * Says what the user sees.
	 *
	 * @param region   the part of the text, which is searched first
	 * @param line     the first line of the log in it
	 * @param byReader whether the user has scrolled there, rather than that the text has moved
	 */
	public void setViewport(IRegion region, long line, boolean byReader) {
		findings.setViewport(region);
		windows.setTopLine(line, byReader);
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
		if (following && text() != null && text().isWhole() && LogLoading.isTooLongToFollow(log().byteSize())) {
			load();
		}
		understanding.readOn();
		fireStateChanged();
	}

	/** The encoding that a person chose, or null where it is told by the bytes. */
	public Charset charset() {
		return loading.charset();
	}

	/** Reads the file in another encoding; null to tell it by the bytes. */
	public void setCharset(Charset chosen) {
		loading.setCharset(chosen);
	}

	/** Opens the file, whether it changed or not. */
	public void load() {
		loading.load(null);
	}

	/** Opens the file if it changed since it was last opened, or where that cannot be told, also where what was added has been taken in since. */
	public void openAgainIfChanged() {
		loading.openAgainIfChanged();
	}

	/** Takes in what became of the file since it was last read. */
	public void loadIfChanged() {
		if (isLoading()) {
			return;
		}
		if (text() != null && !(content() instanceof LogContent.Shown shown && shown.text().isWhole())) {
			indexing.refresh();
		} else {
			loading.loadIfChanged();
		}
	}

	/** A log was read that takes the place of what is shown. */
	void aboutToShow(LogContent read) {
		stopWork();
		if (!windows.stays(read) && !filtering.staysUntilFiltered(read)) {
			fireTextAboutToBeReplaced();
		}
	}

	/** What was read is the log by now. */
	void show(LogContent read) {
		boolean reordered = windows.staysUntilReordered(read);
		findings.forget(reordered);
		understanding.forget();
		boolean filtered = filtering.staysUntilFiltered(read);
		boolean grown = windows.show(read, windows.stays(read), filtered);
		if (reordered && !filtered) {
			windows.readAgain(0);
		} else if (!filtered) {
			// else what passes the filter is searched when it is read
			search();
		}
		filtering.restart(filtered, grown);
		if (log() != null) {
			indexing.start();
		}
	}

	/** The document is about to hold another text. */
	void fireTextAboutToBeReplaced() {
		listeners.forEach(LogModelListener::textAboutToBeReplaced);
	}

	/** Puts what there is to show into the document. */
	void replaceText(long topLine) {
		LogText text = text();
		if (text != null) {
			document.show(text);
			// a place in a text that is replaced is lost, so that those in the new one are told once it is there
			findings.setViewport(text.around(topLine > 0 ? topLine : windows.topLine()));
		} else {
			document.set(""); //$NON-NLS-1$
		}
		showAnnotations();
		listeners.forEach(listener -> listener.textReplaced(topLine));
	}

	/** A place that the document holds is to be shown. */
	void fireRevealed(LineMatch place) {
		listeners.forEach(listener -> listener.revealed(place));
	}

	/** How its file is opened. */
	LogLoading loading() {
		return loading;
	}

	/** A window could not be read: what is shown is no longer what the log is. */
	void windowFailed(TftsrException problem) {
		loading.setStale(problem);
		loadIfChanged();
	}

	/** What was found in a window that was read. */
	void setFindings(Findings found, TftsrException problem) {
		findings.setWindow(found, problem);
	}

	/**
	 * Moves the window so that it holds a row and those around it.
	 *
	 * @param row     from 0
	 * @param topLine the line of the log to show first then; 0 where the reader is to stay where he is
	 */
	public void moveTo(long row, long topLine) {
		windows.goTo(row, topLine);
	}

	/** Selects and shows a place of the log, at once or as soon as the window holds it. */
	public void reveal(LineMatch place) {
		windows.goTo(place);
	}

	/** What was found before is shown until all of the text has been searched anew: nothing flickers, nothing scrolls. */
	private void settingsChanged() {
		if (!disposed && text() != null) {
			findings.searchAnew();
			search();
		}
	}

	/** Searches the text for personal data and secrets, the part that the user sees first. What was stopped goes on. */
	public void search() {
		findings.goOn();
		if (LogPreferences.isMasked() && rows() != null) {
			windows.readAgain(0);
			findings.count();
		} else {
			findings.search();
		}
	}

	/** Lines were added at the end of the log, or more of them are known now. */
	void grown() {
		if (rows() instanceof Rows.All) {
			windows.readOn();
		} else {
			filtering.logGrown();
		}
		fireStateChanged();
	}

	/** All lines were found, or those that there will be. */
	void indexed() {
		if (!indexing.isStopped()) {
			findings.count();
			understanding.readOn();
			filtering.logGrown();
		}
		fireStateChanged();
	}

	void showAnnotations() {
		marks.show(findings.viewport());
	}

	/** Marks the lines that have something behind the end that is shown of them, as far as that is known. */
	void showBehind() {
		marks.showBehind();
	}

	void fireStateChanged() {
		listeners.forEach(LogModelListener::stateChanged);
	}

	boolean isDisposed() {
		return disposed;
	}
}
