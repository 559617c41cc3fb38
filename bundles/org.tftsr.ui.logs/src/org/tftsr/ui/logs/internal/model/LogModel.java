package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.pii.SearchJob;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LoadJob;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogDocument;
import org.tftsr.ui.logs.internal.text.LogInput;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * A log that one or more editors show: reads it, searches it for personal data and secrets, and keeps document and
 * annotations in step with what was read and found. To be used on the user interface thread only; the work is done by
 * jobs, which come back to that thread with their results.
 */
public final class LogModel {

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

	private LogContent content;
	private TftsrException staleReason;
	private boolean partial;
	private Findings findings = Findings.NONE;
	private TftsrException searchProblem;
	private IRegion viewport = new Region(0, 0);
	private LoadJob loading;
	private SearchJob searching;
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
		cancelLoading();
		cancelSearching();
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

	/** What came of reading the file, or null while it is read for the first time. */
	public LogContent content() {
		return content;
	}

	/** The text that is shown, or null. */
	public LogText text() {
		return content instanceof LogContent.Shown shown ? shown.text() : null;
	}

	/** Why the text that is shown is no longer that of the file, or null where it still is. */
	public TftsrException staleReason() {
		return staleReason;
	}

	/** What was found so far. */
	public Findings findings() {
		return findings;
	}

	/** The job that is searching the text, or null where it has ended. */
	public Job searching() {
		return searching;
	}

	/** Whether the file is being read. */
	public boolean isLoading() {
		return loading != null;
	}

	/** Why the search for personal data ended early, or null where it did not. */
	public TftsrException searchProblem() {
		return searchProblem;
	}

	/** Says which part of the text the user sees, for it to be searched first. */
	public void setViewport(IRegion region) {
		viewport = region;
	}

	/** Adds a listener; one that is there already is not added again. */
	public void addListener(LogModelListener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(LogModelListener listener) {
		listeners.remove(listener);
	}

	/** Reads the file, whether it changed or not. */
	public void load() {
		load(null);
	}

	/** Reads the file where it changed since it was last read. */
	public void loadIfChanged() {
		if (loading == null) {
			load(content == null ? null : content.readAt());
		}
	}

	/** Reads the start of a file that is too large to be shown. */
	public void loadStart() {
		partial = true;
		load(null);
	}

	private void load(FileStamp known) {
		cancelLoading();
		LoadJob.Request request = new LoadJob.Request(input, LogPreferences.sizeLimit(), partial, known);
		LoadJob job = new LoadJob(request, (self, read) -> UserInterface.run(() -> loaded(self, read)));
		// A job that is cancelled while it still waits for its turn never runs, and so never calls its receiver.
		job.addJobChangeListener(IJobChangeListener.onDone(event -> UserInterface
				.run(() -> loaded(job, new LogContent.Failed(new CancelledException())))));
		loading = job;
		job.schedule();
		fireStateChanged();
	}

	private void loaded(LoadJob job, LogContent read) {
		if (disposed || job != loading) {
			return;
		}
		loading = null;
		if (read instanceof LogContent.Failed failed && text() != null) {
			// What was read is worth more to the reader than a page that says it is gone.
			staleReason = failed.problem();
		} else if (read != null) {
			staleReason = null;
			show(read);
		}
		fireStateChanged();
	}

	private void show(LogContent read) {
		listeners.forEach(LogModelListener::textAboutToBeReplaced);
		content = read;
		findings = Findings.NONE;
		showAnnotations();
		cancelSearching();
		LogText text = text();
		if (text != null) {
			document.show(text);
			if (annotationModel instanceof AbstractMarkerAnnotationModel markers) {
				markers.resetMarkers();
			}
		} else {
			document.set(""); //$NON-NLS-1$
		}
		listeners.forEach(LogModelListener::textReplaced);
		search();
	}

	/** What was found before is shown until all of the text has been searched anew: nothing flickers, nothing scrolls. */
	private void settingsChanged() {
		if (!disposed && text() != null) {
			search(new Region(0, text().content().length()));
		}
	}

	/** Searches the text for personal data and secrets, the part that the user sees first. */
	public void search() {
		if (text() != null) {
			search(viewport);
		}
	}

	private void search(IRegion first) {
		searchProblem = null;
		cancelSearching();
		SearchJob job = new SearchJob(input.name(), text().content(), first, new SearchJob.Receiver() {

			@Override
			public void found(SearchJob job, Findings part) {
				UserInterface.run(() -> show(job, part));
			}

			@Override
			public void ended(SearchJob job, TftsrException problem) {
				UserInterface.run(() -> searched(job, problem));
			}
		});
		job.addJobChangeListener(IJobChangeListener.onDone(event -> UserInterface
				.run(() -> searched(job, new CancelledException()))));
		searching = job;
		job.schedule();
		fireStateChanged();
	}

	private void show(SearchJob job, Findings found) {
		if (!disposed && job == searching) {
			findings = found;
			showAnnotations();
			fireStateChanged();
		}
	}

	private void searched(SearchJob job, TftsrException problem) {
		if (!disposed && job == searching) {
			searching = null;
			searchProblem = problem;
			fireStateChanged();
		}
	}

	private void showAnnotations() {
		annotations.show(findings, LogPreferences.shownKinds());
	}

	private void fireStateChanged() {
		listeners.forEach(LogModelListener::stateChanged);
	}

	/** Forgets the job before cancelling it, for a job that has not begun reports its end within {@code cancel}. */
	private void cancelLoading() {
		LoadJob job = loading;
		loading = null;
		if (job != null) {
			job.cancel();
		}
	}

	private void cancelSearching() {
		SearchJob job = searching;
		searching = null;
		if (job != null) {
			job.cancel();
		}
	}
}
