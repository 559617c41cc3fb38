package org.tftsr.ui.logs.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.EditorsUI;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.KindLabels;
import org.tftsr.ui.logs.internal.pii.PiiCensus;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.preferences.ShownTypes;
import org.tftsr.ui.logs.internal.rows.Rows;

/**
 * Marks where in the whole of a log values were found, beside the scroll bar: what the overview ruler of a text editor does
 * for a document, this does for a log of which the document holds a window. Each kind has a lane of its own, so that it is
 * told by its place as well as by its colour.
 */
final class LogOverview {

	private static final int LANE = 5;
	private static final int MARK_HEIGHT = 2;
	private static final List<PiiKind> LANES = KindLabels.ORDER;

	/**
	 * What marks are made of: where that is the same, so are they.
	 *
	 * @param found  how many of the lines that are looked for are known
	 * @param colors of the lanes
	 * @param height of the canvas
	 */
	private record Basis(PiiCensus census, ShownTypes shown, LineSet searched, long found, Rows rows, long count, List<Color> colors, int height) {

		/** Of a census another one is made when more was counted. */
		boolean isSame(Basis other) {
			return other != null && census == other.census && searched == other.searched && found == other.found && count == other.count
					&& height == other.height && shown.equals(other.shown) && rows.equals(other.rows) && colors.equals(other.colors);
		}
	}

	/** Steps of a lane that follow one another. */
	private record Mark(Color color, int x, int top, int height) {
	}

	private final Canvas canvas;
	private LogModel model;
	private LineSet searched;
	/** What the marks are made of; null where they are to be made. */
	private Basis basis;
	private List<Mark> marks = List.of();

	/** @param chosen is given the row that was clicked at */
	LogOverview(Composite parent, LongConsumer chosen) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		AccessibleNames.set(canvas, Messages.LogOverview_name);
		canvas.setToolTipText(Messages.LogOverview_toolTip);
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(event -> {
			if (model != null && model.rows() != null) {
				chosen.accept(rowAt(event.y));
			}
		}));
		GridDataFactory.fillDefaults().grab(false, true).hint((LANES.size() + 1) * LANE, SWT.DEFAULT).exclude(true)
				.applyTo(canvas);
		canvas.setVisible(false);
	}

	/** Shows what is known now. */
	void update(LogModel shown, boolean visible) {
		model = shown;
		GridData data = (GridData) canvas.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			canvas.setVisible(visible);
			canvas.requestLayout();
		}
		if (visible) {
			redraw();
		}
	}

	/** Where there is something else to be seen. */
	private void redraw() {
		if (!hasRows() || !basis().isSame(basis)) {
			canvas.redraw();
		}
	}

	private boolean hasRows() {
		return model != null && model.rows() != null && model.rows().count() > 0;
	}

	private Basis basis() {
		List<Color> colors = Stream.concat(LANES.stream().map(LogViewerIds::annotationType), Stream.of(LogViewerIds.MATCH_ANNOTATION))
				.map(LogOverview::color).toList();
		return new Basis(model.census(), LogPreferences.shownTypes(), searched, searched == null ? 0 : searched.size(), model.rows(), model.rows().count(), colors,
				canvas.getClientArea().height);
	}

	/** Marks lines that have what is looked for, in a lane of their own; null for none. */
	void setFound(LineSet lines) {
		searched = lines;
		redraw();
	}

	private long rowAt(int y) {
		return (long) ((double) y / Math.max(1, canvas.getClientArea().height) * model.rows().count());
	}

	/** Marks are made when something has changed, and not whenever they are painted: there are many types of values, and many lines. */
	private void paint(GC gc) {
		if (!hasRows()) {
			return;
		}
		Basis now = basis();
		if (!now.isSame(basis)) {
			basis = now;
			marks = marks(now);
		}
		for (Mark mark : marks) {
			gc.setBackground(mark.color());
			gc.fillRectangle(mark.x(), mark.top(), LANE - 1, mark.height());
		}
	}

	private static List<Mark> marks(Basis of) {
		long[] starts = stretches(of);
		List<Mark> made = new ArrayList<>();
		for (int lane = 0; lane < LANES.size(); lane++) {
			mark(of.census().lines(LANES.get(lane), of.shown()), lane, of, starts, made);
		}
		if (of.searched() != null) {
			mark(List.of(of.searched()), LANES.size(), of, starts, made);
		}
		return made;
	}

	/** The lines where the stretches begin that one step of two pixels stands for each, and behind the last one. */
	private static long[] stretches(Basis of) {
		int steps = (int) Math.clamp(of.height() / MARK_HEIGHT, 1, of.count());
		long[] starts = new long[steps + 1];
		for (int step = 0; step < steps; step++) {
			starts[step] = of.rows().line(of.count() * step / steps);
		}
		starts[steps] = of.rows().line(of.count() - 1) + 1;
		return starts;
	}

	/** Marks each stretch in which there is a line of any of some sets; those that follow one another are one mark. */
	private static void mark(List<LineSet> sets, int lane, Basis of, long[] starts, List<Mark> made) {
		int steps = starts.length - 1;
		boolean[] has = new boolean[steps];
		// what has most lines leaves little to look at for the others
		sets.stream().sorted(Comparator.comparingLong(LineSet::size).reversed()).forEach(lines -> look(lines, starts, has));
		for (int step = 0; step < steps; step++) {
			int first = step;
			while (step < steps && has[step]) {
				step++;
			}
			if (step > first) {
				int top = top(first, steps, of.height());
				made.add(new Mark(of.colors().get(lane), lane * LANE, top, top(step - 1, steps, of.height()) + MARK_HEIGHT - top));
			}
		}
	}

	private static void look(LineSet lines, long[] starts, boolean[] has) {
		long size = lines.size();
		if (size < has.length) {
			for (long i = 0; i < size; i++) {
				int at = Arrays.binarySearch(starts, lines.select(i));
				int step = at >= 0 ? at : -at - 2;
				if (step >= 0 && step < has.length) {
					has[step] = true;
				}
			}
			return;
		}
		for (int step = 0; step < has.length; step++) {
			has[step] = has[step] || lines.rank(starts[step + 1]) > lines.rank(starts[step]);
		}
	}

	private static int top(int step, int steps, int height) {
		return (int) ((long) step * height / steps);
	}

	/** The colour that the user has chosen for annotations of a type. */
	private static Color color(String type) {
		String key = EditorsUI.getAnnotationPreferenceLookup()
				.getAnnotationPreference(new Annotation(type, false, null)).getColorPreferenceKey();
		return EditorsUI.getSharedTextColors()
				.getColor(PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), key));
	}
}
