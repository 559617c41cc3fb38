package org.tftsr.ui.logs.internal.editor;

import java.util.List;
import java.util.function.LongConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
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

	private final Canvas canvas;
	private LogModel model;
	private LineSet searched;
	private Rows steppedRows;
	private long steppedCount;
	private long[] starts = new long[0];

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
			canvas.redraw();
		}
	}

	/** Marks lines that have what is looked for, in a lane of their own; null for none. */
	void setFound(LineSet lines) {
		searched = lines;
		canvas.redraw();
	}

	private long rowAt(int y) {
		return (long) ((double) y / Math.max(1, canvas.getClientArea().height) * model.rows().count());
	}

	private void paint(GC gc) {
		if (model == null || model.rows() == null || model.rows().count() == 0) {
			return;
		}
		Rectangle area = canvas.getClientArea();
		ShownTypes shown = LogPreferences.shownTypes();
		for (int lane = 0; lane < LANES.size(); lane++) {
			gc.setBackground(color(LogViewerIds.annotationType(LANES.get(lane))));
			for (LineSet lines : model.census().lines(LANES.get(lane), shown)) {
				paintLane(gc, lane * LANE, area.height, lines);
			}
		}
		if (searched != null) {
			gc.setBackground(color(LogViewerIds.MATCH_ANNOTATION));
			paintLane(gc, LANES.size() * LANE, area.height, searched);
		}
	}

	/**
	 * The lines where the stretches begin that one step of two pixels stands for each, and behind the last one: found once
	 * for all lanes, and again when there are other rows.
	 */
	private long[] stretches(int height) {
		Rows rows = model.rows();
		long count = rows.count();
		int steps = (int) Math.clamp(height / MARK_HEIGHT, 1, count);
		if (!rows.equals(steppedRows) || steppedCount != count || starts.length != steps + 1) {
			starts = new long[steps + 1];
			for (int step = 0; step < steps; step++) {
				starts[step] = rows.line(count * step / steps);
			}
			starts[steps] = rows.line(count - 1) + 1;
			steppedRows = rows;
			steppedCount = count;
		}
		return starts;
	}

	/** Marks each stretch in which there is a line. */
	private void paintLane(GC gc, int x, int height, LineSet lines) {
		long[] from = stretches(height);
		long before = lines.rank(from[0]);
		for (int step = 0; step < from.length - 1; step++) {
			long after = lines.rank(from[step + 1]);
			if (after > before) {
				int top = (int) ((long) step * height / (from.length - 1));
				gc.fillRectangle(x, top, LANE - 1, MARK_HEIGHT);
			}
			before = after;
		}
	}

	/** The colour that the user has chosen for annotations of a type. */
	private static Color color(String type) {
		String key = EditorsUI.getAnnotationPreferenceLookup()
				.getAnnotationPreference(new Annotation(type, false, null)).getColorPreferenceKey();
		return EditorsUI.getSharedTextColors()
				.getColor(PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), key));
	}
}
