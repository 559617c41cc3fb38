package org.tftsr.ui.logs.internal.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.Fold;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.rows.UnfoldedLines;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Says behind each line that stands for others how many those are, and shows or hides them when it is clicked there. It is
 * painted beside the text and is no part of it. To be used on the user interface thread only.
 */
public final class FoldMarks {

	private static final int SPACE = 12;
	private static final int PADDING = 4;
	/** What is said has the room behind the line, and a third of what is seen at least where the line leaves less. */
	private static final int SHARE = 3;
	private static final int ROUND = 6;
	/** So many lines beyond what is seen are made ready. */
	private static final int AHEAD = 60;
	private static final int MOST_KNOWN = 5_000;

	/**
	 * What was read of a line.
	 *
	 * @param label   empty where the line stands for itself
	 * @param settled whether lines that are added to the log cannot change it: the fold ends before the last one that was known
	 * @param covered the last line that was known when it was read
	 * @param values  what was known of the log then: a value of now may stand in the label
	 */
	private record Known(Optional<FoldLabel> label, boolean settled, long covered, Pseudonyms.Known values) {

		boolean isUpToDate(long now, Pseudonyms.Known by) {
			return (settled || covered == now) && (label.isEmpty() || values.equals(by));
		}
	}

	private final OpenLog shown;
	private final StyledText widget;
	private final Map<Long, Known> known = new HashMap<>();
	private final Map<Rectangle, FoldLabel> painted = new HashMap<>();
	private final LatestWork<Map<Long, Known>> work = new LatestWork<>(Job.INTERACTIVE, this::read, this::ended);
	private final LogModelListener modelListener = new LogModelListener() {

		@Override
		public void textReplaced(long topLine) {
			readVisible();
		}

		@Override
		public void stateChanged() {
			readVisible();
		}
	};
	private LogModel model;
	private LineFacts facts;

	public FoldMarks(OpenLog shown) {
		this.shown = shown;
		ISourceViewer viewer = shown.viewer();
		widget = viewer.getTextWidget();
		widget.addPaintListener(event -> paint(event.gc));
		widget.addMouseListener(MouseListener.mouseDownAdapter(this::clicked));
		widget.addMouseMoveListener(this::moved);
		viewer.addViewportListener(offset -> readVisible());
		ServiceRegistration<EventHandler> settings = DetectionEvents.subscribe(() -> UserInterface.post(this::forget));
		widget.addDisposeListener(event -> settings.unregister());
	}

	/** Other values are to be replaced in what is said of folds. */
	private void forget() {
		work.cancel();
		known.clear();
		if (!widget.isDisposed()) {
			widget.redraw();
			readVisible();
		}
	}

	/** The editor shows another log, or none. */
	public void setModel(LogModel other) {
		if (model != null) {
			work.cancel();
			model.removeListener(modelListener);
		}
		model = other;
		known.clear();
		if (model != null) {
			model.addListener(modelListener);
		}
	}

	private boolean isActive() {
		return model != null && model.text() != null && model.filtering().isFolded() && model.filtering().lines() != null;
	}

	/** Where it is not, the lines that are shown have other numbers than those that folds are known and asked for by. */
	private boolean isCurrent() {
		return isActive() && model.shownLog() == model.log();
	}

	private void readVisible() {
		if (!isCurrent() || widget.isDisposed()) {
			return;
		}
		LineFacts now = model.understanding().facts();
		if (now != facts) {
			// what is being read is of other lines
			work.cancel();
		}
		if (now != facts || known.size() > MOST_KNOWN) {
			known.clear();
			facts = now;
		}
		long covered = now.covered();
		WindowSearch search = model.windowSearch();
		Pseudonyms.Known values = search.pseudonyms().known();
		LogText text = model.text();
		Set<Long> wanted = new HashSet<>();
		int last = Math.min(text.lineCount() - 1, widget.getTopIndex() + visibleLines() + AHEAD);
		for (int i = Math.max(0, widget.getTopIndex()); i <= last; i++) {
			Known line = known.get(text.number(i));
			if (line == null || !line.isUpToDate(covered, values)) {
				wanted.add(text.number(i));
			}
		}
		if (!wanted.isEmpty() && work.job() == null) {
			work.start(Messages.FoldMarks_job, (results, progress) -> results.accept(find(wanted, now, search, progress)));
		}
	}

	private int visibleLines() {
		return widget.getClientArea().height / Math.max(1, widget.getLineHeight()) + 1;
	}

	private static Map<Long, Known> find(Set<Long> lines, LineFacts facts, WindowSearch search, Progress progress)
			throws TftsrException {
		Map<Long, Known> found = new HashMap<>();
		Pseudonyms.Known values = search.pseudonyms().known();
		long covered = facts.covered();
		long lastRecord = covered == 0 ? 0 : facts.recordStart(covered);
		for (Long line : lines) {
			progress.check();
			Optional<Fold> fold = facts.fold(line).filter(at -> at.first() == line && at.lines() > 1);
			boolean settled = fold.isPresent() ? fold.get().last() < covered : line < lastRecord;
			Optional<FoldLabel> label = fold.isEmpty() ? Optional.empty()
					: Optional.of(FoldLabel.of(fold.get(), search.redact(fold.get().title())));
			found.put(line, new Known(label, settled, covered, values));
		}
		return found;
	}

	private void read(Map<Long, Known> found) {
		known.putAll(found);
		if (!widget.isDisposed()) {
			widget.redraw();
		}
	}

	private Optional<FoldLabel> label(long line) {
		Known of = known.get(line);
		return of == null ? Optional.empty() : of.label();
	}

	/** Other lines may be seen by now. One that cannot be read is not told about: the text says that the log cannot be read. */
	private void ended(TftsrException why) {
		if (why == null) {
			readVisible();
		}
	}

	private void paint(GC gc) {
		painted.clear();
		if (!isActive()) {
			return;
		}
		LogText text = model.text();
		int first = Math.max(0, widget.getTopIndex());
		int last = Math.min(Math.min(text.lineCount(), widget.getLineCount()) - 1, first + visibleLines());
		for (int i = first; i <= last; i++) {
			Optional<FoldLabel> label = label(text.number(i));
			if (label.isPresent()) {
				paint(gc, i, label.get());
			}
		}
	}

	/** At the end of the line, or over it at the right where the line goes on beyond what is seen. */
	private void paint(GC gc, int index, FoldLabel label) {
		boolean open = model.filtering().isUnfolded(label.fold().first());
		Point end = widget.getLocationAtOffset(widget.getOffsetAtLine(index) + widget.getLine(index).length());
		gc.setFont(widget.getFont());
		int room = widget.getClientArea().width;
		int most = Math.max(room / SHARE, room - end.x - SPACE - 3 * PADDING);
		String words = shortened(gc, open ? Messages.FoldLabel_fold : label.words(), most);
		Point size = gc.textExtent(words);
		int width = size.x + 2 * PADDING;
		int left = Math.min(end.x + SPACE, room - width - PADDING);
		Rectangle box = new Rectangle(left, end.y, width, widget.getLineHeight() - 1);
		gc.setBackground(widget.getBackground());
		gc.fillRectangle(box);
		gc.setForeground(ThemeColors.secondary());
		gc.drawRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
		gc.drawText(words, box.x + PADDING, box.y + (box.height - size.y) / 2, true);
		painted.put(box, label);
	}

	private static String shortened(GC gc, String words, int most) {
		int fitting = (int) (most / Math.max(1, gc.getFontMetrics().getAverageCharacterWidth()));
		return words.length() <= fitting ? words : words.substring(0, Math.max(1, fitting - 1)) + '\u2026';
	}

	private Optional<FoldLabel> at(MouseEvent event) {
		return painted.entrySet().stream().filter(entry -> entry.getKey().contains(event.x, event.y))
				.map(Map.Entry::getValue).findFirst();
	}

	private void moved(MouseEvent event) {
		if (isActive()) {
			boolean over = at(event).isPresent();
			widget.setCursor(over ? widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		}
	}

	private void clicked(MouseEvent event) {
		if (event.button == 1 && isCurrent()) {
			at(event).ifPresent(label -> toggle(label.fold()));
		}
	}

	private void toggle(Fold fold) {
		if (model.filtering().isUnfolded(fold.first())) {
			model.filtering().fold(fold.first());
		} else {
			model.filtering().unfold(new UnfoldedLines.Stretch(fold.first(), fold.last()));
		}
	}

	/** Shows the lines that the line with the cursor stands for. */
	public void unfold() {
		if (isCurrent()) {
			long line = shown.selectionStart().line();
			label(line).map(FoldLabel::fold).map(fold -> new UnfoldedLines.Stretch(fold.first(), fold.last()))
					.or(() -> record(line)).ifPresent(model.filtering()::unfold);
		}
	}

	/** The lines of a record that is folded, also where nothing is known yet of what is to be said of it: a key does not wait for that. */
	private Optional<UnfoldedLines.Stretch> record(long line) {
		LineFacts now = model.understanding().facts();
		if (line > now.covered() || model.filtering().isUnfolded(line) || now.recordEnd(line) == now.recordStart(line)) {
			return Optional.empty();
		}
		return Optional.of(new UnfoldedLines.Stretch(now.recordStart(line), now.recordEnd(line)));
	}

	/** Hides the lines around the cursor that were shown. */
	public void fold() {
		if (isCurrent()) {
			model.filtering().fold(shown.selectionStart().line());
		}
	}

	/** Folds all, or shows all lines. */
	public void setFolding(boolean folding) {
		if (model != null && model.log() != null) {
			model.filtering().setFolding(folding, shown.readLine());
		}
	}
}
