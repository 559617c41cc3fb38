package org.tftsr.ui.logs.internal.time;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.Gap;
import org.tftsr.logs.view.Histogram;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * The levels of a log over its time, above the text. A click goes to a time, dragging shows a stretch of it only; the keys
 * do both as well. To be used on the user interface thread only.
 */
public final class HistogramStrip {

	private static final int BAR_LINES = 2;
	/** While a log is being read. */
	private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final int DRAG = 4;
	private static final int OPAQUE = 255;
	private static final int SELECTION_ALPHA = 70;
	private static final int NOTHING = -1;

	private final OpenLog shown;
	private final Canvas canvas;
	private final IPropertyChangeListener preferences = event -> {
		if (LogViewerIds.SHOW_HISTOGRAM.equals(event.getProperty())) {
			update();
		}
	};
	private final LatestWork<TimeChart> work = new LatestWork<>(Job.SHORT, this::counted, this::ended);

	private TimeChart chart;
	/** The bars of the chart, or null. */
	private Image bars;
	private LineFacts counted;
	/** Whether it is known that some line has a time. */
	private boolean timed;
	private List<RGB> countedColors = List.of();
	private long countedUpTo = NOTHING;
	private Point countedSize = new Point(0, 0);
	private long countedAt;
	/** Places where the selection by mouse or keys begins and ends, in buckets; {@link #NOTHING} where there is none. */
	private int anchor = NOTHING;
	private int cursor = NOTHING;
	private boolean dragging;
	/** Where the reader was when it was painted. */
	private int markedAt = NOTHING;
	/** The conditions when it was painted, of which stretches of time are shown. */
	private List<Chip> paintedChips = List.of();

	public HistogramStrip(Composite parent, OpenLog shown) {
		this.shown = shown;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		AccessibleNames.set(canvas, Messages.Histogram_name);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TextHeight.of(canvas, BAR_LINES + 1) + TimeChart.GAP_HEIGHT).indent(8, 0).exclude(true)
				.applyTo(canvas);
		canvas.setVisible(false);
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addControlListener(ControlListener.controlResizedAdapter(event -> count()));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::pressed));
		canvas.addMouseListener(MouseListener.mouseUpAdapter(this::released));
		canvas.addMouseMoveListener(this::moved);
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addFocusListener(FocusListener.focusGainedAdapter(event -> canvas.redraw()));
		canvas.addFocusListener(FocusListener.focusLostAdapter(event -> canvas.redraw()));
		LogPreferences.store().addPropertyChangeListener(preferences);
		canvas.addDisposeListener(event -> {
			LogPreferences.store().removePropertyChangeListener(preferences);
			work.cancel();
			show(null);
		});
	}

	private void show(TimeChart made) {
		if (bars != null) {
			bars.dispose();
			bars = null;
		}
		chart = made;
		if (made != null) {
			bars = new Image(canvas.getDisplay(), made.bars());
		}
	}

	/** The viewer is there: where the reader is in it is shown. */
	public void followViewer() {
		shown.viewer().addViewportListener(offset -> {
			if (chart != null && !canvas.isDisposed() && facts() != null && placeOfReader() != markedAt) {
				canvas.redraw();
			}
		});
	}

	/** Where the reader is, in pixels; {@link #NOTHING} where his line has no time. */
	private int placeOfReader() {
		OptionalLong here = facts().time(shown.readLine());
		return here.isPresent() ? chart.x(here.getAsLong(), canvas.getClientArea().width - 1) : NOTHING;
	}

	/** Shows what is known of the log now. */
	public void update() {
		if (canvas.isDisposed()) {
			return;
		}
		LineFacts facts = facts();
		if (facts != counted) {
			work.cancel();
			show(null);
			timed = false;
			countedUpTo = NOTHING;
			counted = facts;
			anchor = NOTHING;
			cursor = NOTHING;
			canvas.redraw();
		}
		timed = timed || facts != null && facts.times().isPresent();
		boolean wanted = timed && LogPreferences.store().getBoolean(LogViewerIds.SHOW_HISTOGRAM);
		GridData data = (GridData) canvas.getLayoutData();
		if (data.exclude == wanted) {
			data.exclude = !wanted;
			canvas.setVisible(wanted);
			canvas.requestLayout();
		}
		if (wanted) {
			count();
			if (!chips().equals(paintedChips)) {
				canvas.redraw();
			}
		}
	}

	private List<Chip> chips() {
		return List.copyOf(shown.model().filtering().chips());
	}

	private LineFacts facts() {
		LogModel model = shown.model();
		return model == null ? null : model.understanding().facts();
	}

	private void count() {
		LineFacts facts = facts();
		Point size = sizeOfBars();
		if (facts == null || !canvas.getVisible() || size.x <= TimeChart.BAR || size.y <= 0 || work.job() != null) {
			return;
		}
		long known = facts.covered();
		List<RGB> colors = colors();
		boolean due = facts.isComplete() || System.nanoTime() - countedAt > REFRESH_NANOS;
		boolean more = known != countedUpTo && (due || chart == null);
		if (more || !size.equals(countedSize) || !colors.equals(countedColors)) {
			countedSize = size;
			countedColors = colors;
			countedUpTo = known;
			countedAt = System.nanoTime();
			work.start(Messages.Histogram_job, (results, progress) -> results.accept(TimeChart.of(facts, size, colors)));
		}
	}

	private Point sizeOfBars() {
		Rectangle area = canvas.getClientArea();
		GC gc = new GC(canvas);
		int labels = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(area.width, area.height - labels - TimeChart.GAP_HEIGHT);
	}

	private static List<RGB> colors() {
		return Stream.of(LevelGroup.values()).map(group -> group.color().getRGB()).toList();
	}

	private void counted(TimeChart made) {
		if (!canvas.isDisposed()) {
			show(made.histogram().buckets().isEmpty() ? null : made);
			canvas.redraw();
		}
	}

	/** There may be more by now. What is known of lines is in memory, so that nothing can fail; a later run comes where this was stopped. */
	private void ended(TftsrException why) {
		if (why == null) {
			update();
		}
	}

	private void paint(GC gc) {
		if (chart == null || facts() == null) {
			return;
		}
		Rectangle area = canvas.getClientArea();
		gc.setForeground(canvas.getForeground());
		gc.drawImage(bars, 0, 0);
		chart.paintFoot(gc, area);
		if (!colors().equals(countedColors)) {
			// the theme has changed
			canvas.getDisplay().asyncExec(this::update);
		}
		gc.setBackground(canvas.getBackground());
		paintedChips = chips();
		for (Chip chip : paintedChips) {
			if (chip.on() && !chip.inverted() && chip.condition() instanceof Condition.Time(long from, long to)) {
				chart.paintOutside(gc, area, from, to);
			}
		}
		if (cursor != NOTHING) {
			paintSelection(gc, area);
		}
		markedAt = placeOfReader();
		if (markedAt != NOTHING) {
			gc.setForeground(canvas.getForeground());
			gc.drawLine(markedAt, 0, markedAt, area.height);
		}
		if (canvas.isFocusControl()) {
			gc.drawFocus(0, 0, area.width, area.height);
		}
	}

	private void paintSelection(GC gc, Rectangle area) {
		int first = Math.min(anchor, cursor);
		int last = Math.max(anchor, cursor);
		int left = chart.x(bucket(first).start(), area.width);
		int right = chart.x(bucket(last).end(), area.width);
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
		gc.setAlpha(SELECTION_ALPHA);
		gc.fillRectangle(left, 0, Math.max(2, right - left), area.height);
		gc.setAlpha(OPAQUE);
	}

	private Histogram.Bucket bucket(int index) {
		List<Histogram.Bucket> buckets = chart.histogram().buckets();
		return buckets.get(Math.clamp(index, 0, buckets.size() - 1));
	}

	private int bucketAt(MouseEvent event) {
		return chart.bucketAt(event.x, canvas.getClientArea().width);
	}

	private void pressed(MouseEvent event) {
		canvas.setFocus();
		if (event.button == 1 && chart != null) {
			dragging = true;
			anchor = bucketAt(event);
			cursor = anchor;
			canvas.redraw();
		}
	}

	private void moved(MouseEvent event) {
		if (chart == null) {
			return;
		}
		int at = bucketAt(event);
		if (dragging && at != cursor) {
			cursor = at;
			canvas.redraw();
		}
		String words = words(at);
		if (!words.equals(canvas.getToolTipText())) {
			canvas.setToolTipText(words);
		}
	}

	private void released(MouseEvent event) {
		if (!dragging || chart == null) {
			return;
		}
		dragging = false;
		int moved = Math.abs(cursor - anchor) * TimeChart.BAR;
		if (moved < DRAG) {
			goTo(anchor);
		} else {
			filter();
		}
	}

	private void keyPressed(KeyEvent event) {
		if (chart == null) {
			return;
		}
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
			step(event.keyCode == SWT.ARROW_LEFT ? -1 : 1, (event.stateMask & SWT.SHIFT) != 0);
		} else if (enter && cursor != NOTHING && anchor == cursor) {
			goTo(cursor);
		} else if (enter && cursor != NOTHING) {
			filter();
		} else if (event.keyCode == SWT.ESC) {
			dragging = false;
			anchor = NOTHING;
			cursor = NOTHING;
			canvas.redraw();
		}
	}

	private void step(int by, boolean extend) {
		int from = cursor == NOTHING ? readersBucket() : cursor + by;
		cursor = Math.clamp(from, 0, chart.histogram().buckets().size() - 1);
		anchor = extend && anchor != NOTHING ? anchor : cursor;
		canvas.setToolTipText(words(cursor));
		shown.say(words(cursor).replace('\n', ' '));
		canvas.redraw();
	}

	private int readersBucket() {
		int width = canvas.getClientArea().width;
		return chart.bucketAt(chart.x(facts().time(shown.readLine()).orElse(0), width), width);
	}

	private void goTo(int index) {
		new TimeJump(shown).goTo(bucket(index).start());
		shown.focusText();
	}

	/** Shows what was written in the selected stretch of time only. */
	private void filter() {
		Condition.Time selected = new Condition.Time(bucket(Math.min(anchor, cursor)).start(),
				bucket(Math.max(anchor, cursor)).end());
		List<Chip> chips = new ArrayList<>(shown.model().filtering().chips());
		chips.removeIf(chip -> chip.condition() instanceof Condition.Time && !chip.inverted());
		chips.add(Chip.of(selected));
		anchor = NOTHING;
		cursor = NOTHING;
		shown.model().filtering().setChips(chips, shown.readLine());
	}

	private String words(int index) {
		Histogram.Bucket bucket = bucket(index);
		StringBuilder words = new StringBuilder(TimeLabels.range(bucket.start(), Math.min(bucket.end(), chart.latest())));
		for (int i = LogLevel.values().length - 1; i >= 0; i--) {
			add(words, LogLevel.values()[i].name(), bucket.levels().get(i));
		}
		add(words, Messages.Levels_without, bucket.levels().getLast());
		for (Gap gap : chart.gaps()) {
			if (gap.from() < bucket.end() && gap.from() + gap.millis() > bucket.start()) {
				words.append('\n').append(
						NLS.bind(Messages.Histogram_gap, TimeLabels.range(gap.from(), gap.from() + gap.millis())));
			}
		}
		return words.toString();
	}

	private static void add(StringBuilder words, String level, long count) {
		if (count > 0) {
			words.append('\n').append(
					new MessageFormat(Messages.Levels_count, Locale.getDefault()).format(new Object[] { level, count }));
		}
	}
}
