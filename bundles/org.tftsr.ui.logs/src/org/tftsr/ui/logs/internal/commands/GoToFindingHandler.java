package org.tftsr.ui.logs.internal.commands;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.pii.PiiType;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Selects the next or the previous finding of the kinds and types that are shown, and goes on at the other end of the text. Which
 * direction it is comes from the extension that names this class.
 */
public final class GoToFindingHandler extends AbstractHandler implements IExecutableExtension {

	private static final String NEXT = "next"; //$NON-NLS-1$

	/**
	 * A line of the log that is not in the document.
	 *
	 * @param line     empty where there is none
	 * @param wrapped  whether it is on the other side of the end of the log
	 * @param complete whether all lines were looked at
	 */
	private record Found(LogEditor editor, Predicate<PiiType> types, OptionalLong line, boolean wrapped, boolean complete) {
	}

	private final LatestWork<Found> looking = new LatestWork<>(Job.INTERACTIVE, this::arrived, problem -> {
		// it is cancelled only where somebody goes elsewhere
	});
	private boolean forward;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		forward = NEXT.equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null) {
			editor.textSelection().ifPresent(selection -> go(editor, selection));
		}
		return null;
	}

	private void go(LogEditor editor, ITextSelection selection) {
		LogModel model = editor.model();
		FindingStops stops = new FindingStops(model, LogPreferences.shownTypes(), forward);
		Optional<FindingStops.Stop> next = stops.next(selection.getOffset() + (forward ? selection.getLength() : 0));
		editor.say(""); //$NON-NLS-1$
		if (next.isPresent()) {
			stop(editor, next.get());
		} else if (model.isWhole()) {
			editor.say(Messages.GoTo_wrapped);
			stops.next(forward ? 0 : Integer.MAX_VALUE).ifPresentOrElse(first -> stop(editor, first), () -> editor.say(none(model)));
		} else {
			goBeyondWindow(editor, stops.types());
		}
	}

	private static void stop(LogEditor editor, FindingStops.Stop stop) {
		editor.selectAndReveal(stop.start(), stop.length());
		if (stop.behind()) {
			editor.say(Messages.GoTo_behind);
		}
	}

	/** What is not in the document is known by its line, one of those that are shown. */
	private void goBeyondWindow(LogEditor editor, Predicate<PiiType> types) {
		LogModel model = editor.model();
		LogText text = model.text();
		PiiCensus census = model.census();
		LineSet shown = model.rows() instanceof Rows.Filtered filtered ? filtered.lines() : null;
		long from = text.number(forward ? Math.max(0, text.lineCount() - 1) : 0) + (forward ? 1 : -1);
		looking.start(NLS.bind(Messages.GoTo_job, model.input().name()), (results, progress) -> {
			OptionalLong ahead = census.next(from, forward, types, shown, progress);
			OptionalLong line = ahead.isPresent() ? ahead
					: census.next(forward ? 1 : Long.MAX_VALUE, forward, types, shown, progress);
			boolean complete = census.complete() && (shown == null || shown.isComplete());
			results.accept(new Found(editor, types, line, ahead.isEmpty(), complete));
		});
	}

	private void arrived(Found found) {
		if (found.editor.model() == null) {
			return;
		}
		if (found.line.isPresent()) {
			found.editor.say(found.wrapped ? Messages.GoTo_wrapped : ""); //$NON-NLS-1$
			reveal(found.editor, found.line.getAsLong(), found.types);
		} else {
			found.editor.say(found.complete ? none(found.editor.model()) : Messages.GoTo_notYet);
		}
	}

	private static String none(LogModel model) {
		return model.rows() instanceof Rows.Filtered ? Messages.GoTo_noneShown : Messages.GoTo_none;
	}

	/** Goes to a line, and once the document holds it, to the finding in it. */
	private void reveal(LogEditor editor, long line, Predicate<PiiType> types) {
		LogModel model = editor.model();
		model.addListener(new LogModelListener() {

			@Override
			public void revealed(LineMatch place) {
				model.removeListener(this);
				if (place.line() == line) {
					select(editor, types);
				}
			}
		});
		model.reveal(new LineMatch(line, 0, Integer.MAX_VALUE));
	}

	/** Goes on to what was found in the line that is selected. */
	private void select(LogEditor editor, Predicate<PiiType> types) {
		editor.textSelection().ifPresent(line -> new FindingStops(editor.model(), types, forward)
				.in(new Region(line.getOffset(), line.getLength())).ifPresent(stop -> stop(editor, stop)));
	}
}
