package org.tftsr.ui.logs.internal.commands;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Selects the next or the previous finding of the kinds that are shown, and goes on at the other end of the text. Which
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
	private record Found(LogEditor editor, Set<PiiKind> kinds, OptionalLong line, boolean wrapped, boolean complete) {
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
		Set<PiiKind> kinds = LogPreferences.shownKinds();
		Optional<Finding> found = forward
				? model.findings().next(selection.getOffset() + selection.getLength(), kinds)
				: model.findings().previous(selection.getOffset(), kinds);
		editor.say(""); //$NON-NLS-1$
		if (goTo(editor, lineOf(model.text(), selection), found, kinds)) {
			return;
		}
		if (model.isWhole()) {
			editor.say(Messages.GoTo_wrapped);
			found = forward ? model.findings().next(0, kinds) : model.findings().previous(Integer.MAX_VALUE, kinds);
			if (!goTo(editor, forward ? 0 : Long.MAX_VALUE, found, kinds)) {
				editor.say(none(model));
			}
		} else {
			goBeyondWindow(editor, kinds);
		}
	}

	private long lineOf(LogText text, ITextSelection selection) {
		return text.number(forward ? selection.getEndLine() : selection.getStartLine());
	}

	/**
	 * Goes to a finding of the document, or to a line on the way there that has one behind the end that is shown.
	 *
	 * @return whether there is either
	 */
	private boolean goTo(LogEditor editor, long from, Optional<Finding> found, Set<PiiKind> kinds) {
		OptionalLong cut = cutLineOnTheWay(editor.model(), from, found, kinds);
		if (cut.isPresent()) {
			reveal(editor, cut.getAsLong(), kinds);
		} else {
			found.ifPresent(finding -> editor.selectAndReveal(finding.start(), finding.length()));
		}
		return cut.isPresent() || found.isPresent();
	}

	/**
	 * The first line between another one and a finding that holds one of its own behind the end that is shown of it. Of a document
	 * there are few that are cut, of a log that is filtered there may be millions between two of its lines.
	 */
	private OptionalLong cutLineOnTheWay(LogModel model, long from, Optional<Finding> found, Set<PiiKind> kinds) {
		LogText text = model.text();
		long beyond = forward ? Long.MAX_VALUE : 0;
		long end = found.map(finding -> Long.valueOf(finding.span().line())).orElse(Long.valueOf(beyond)).longValue();
		int step = forward ? 1 : -1;
		for (int cut = text.cut(text.nearestIndex(from), forward); cut >= 0; cut = text.cut(cut + step, forward)) {
			long line = text.number(cut);
			if (!isBefore(line, end)) {
				break;
			}
			if (isBefore(from, line) && model.census().has(line, kinds)) {
				return OptionalLong.of(line);
			}
		}
		return OptionalLong.empty();
	}

	private boolean isBefore(long line, long other) {
		return forward ? line < other : line > other;
	}

	/**
	 * What is not in the document is known by its line, one of those that are shown: the cursor goes in front of the finding, or behind the
	 * line it is in.
	 */
	private void goBeyondWindow(LogEditor editor, Set<PiiKind> kinds) {
		LogModel model = editor.model();
		LogText text = model.text();
		PiiCensus census = model.census();
		LineSet shown = model.rows() instanceof Rows.Filtered filtered ? filtered.lines() : null;
		long from = text.number(forward ? Math.max(0, text.lineCount() - 1) : 0) + (forward ? 1 : -1);
		looking.start(NLS.bind(Messages.GoTo_job, model.input().name()), (results, progress) -> {
			OptionalLong ahead = census.next(from, forward, kinds, shown, progress);
			OptionalLong line = ahead.isPresent() ? ahead
					: census.next(forward ? 1 : Long.MAX_VALUE, forward, kinds, shown, progress);
			boolean complete = census.complete() && (shown == null || shown.isComplete());
			results.accept(new Found(editor, kinds, line, ahead.isEmpty(), complete));
		});
	}

	private void arrived(Found found) {
		if (found.editor.model() == null) {
			return;
		}
		if (found.line.isPresent()) {
			found.editor.say(found.wrapped ? Messages.GoTo_wrapped : ""); //$NON-NLS-1$
			reveal(found.editor, found.line.getAsLong(), found.kinds);
		} else {
			found.editor.say(found.complete ? none(found.editor.model()) : Messages.GoTo_notYet);
		}
	}

	private static String none(LogModel model) {
		return model.rows() instanceof Rows.Filtered ? Messages.GoTo_noneShown : Messages.GoTo_none;
	}

	/** Goes to a line, and once the document holds it, to the finding in it. */
	private void reveal(LogEditor editor, long line, Set<PiiKind> kinds) {
		LogModel model = editor.model();
		model.addListener(new LogModelListener() {

			@Override
			public void revealed(LineMatch place) {
				model.removeListener(this);
				if (place.line() == line) {
					select(editor, kinds);
				}
			}
		});
		model.reveal(new LineMatch(line, 0, Integer.MAX_VALUE));
	}

	/** Selects the finding that starts in the line that is selected. It may stand behind the end that is shown of the line. */
	private void select(LogEditor editor, Set<PiiKind> kinds) {
		editor.textSelection().ifPresent(selected -> {
			int end = selected.getOffset() + selected.getLength();
			Findings findings = editor.model().findings();
			Optional<Finding> found = forward ? findings.next(selected.getOffset(), kinds) : findings.previous(end, kinds);
			found = found.filter(finding -> finding.start() >= selected.getOffset() && finding.start() < end);
			found.ifPresent(finding -> editor.selectAndReveal(finding.start(), finding.length()));
			if (found.isEmpty() && editor.model().text().isCut(selected.getStartLine())) {
				editor.say(Messages.GoTo_behind);
			}
		});
	}
}
