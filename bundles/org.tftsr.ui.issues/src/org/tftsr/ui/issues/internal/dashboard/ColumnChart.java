package org.tftsr.ui.issues.internal.dashboard;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.ui.TextHeight;

/** Upright bars beside one another, as for days; those of several series stand side by side. */
final class ColumnChart extends Chart {

	/** Of a column, with what it says above and below. */
	private static final int LINES = 8;
	private static final int LEAST_WIDTH = 20;
	private static final int GAP = 6;
	private static final int LEGEND_GAP = 4;
	private static final int LEGEND_SPACE = 16;
	private static final int LEGEND_SQUARE = 10;

	/**
	 * What stands side by side.
	 *
	 * @param name  what it is of
	 * @param color of the theme
	 */
	record Series(String name, String color) {
	}

	private final List<Series> series;

	ColumnChart(Composite parent, String name, List<Series> series, Consumer<ChartItem> onChoose) {
		super(parent, name, onChoose);
		this.series = List.copyOf(series);
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(Math.max(items().size() * LEAST_WIDTH, width), TextHeight.of(this, LINES) + legendHeight());
	}

	private int legendHeight() {
		return series.size() > 1 ? TextHeight.of(this, 1) + LEGEND_GAP : 0;
	}

	@Override
	void paintLegend(GC gc) {
		int x = GAP;
		for (Series one : series.size() > 1 ? series : List.<Series>of()) {
			int line = gc.getFontMetrics().getHeight();
			bar(gc, one.color(), new Rectangle(x, (line - LEGEND_SQUARE) / 2 + 1, LEGEND_SQUARE, LEGEND_SQUARE));
			gc.drawText(one.name(), x + LEGEND_SQUARE + GAP, 0, true);
			x += LEGEND_SQUARE + GAP + gc.textExtent(one.name()).x + LEGEND_SPACE;
		}
	}

	@Override
	Rectangle place(int index) {
		Rectangle area = getClientArea();
		int from = area.width * index / items().size();
		int to = area.width * (index + 1) / items().size();
		return new Rectangle(from, 0, to - from - 1, area.height - 1);
	}

	@Override
	void paint(GC gc, int index, ChartItem item) {
		Rectangle place = place(index);
		int line = gc.getFontMetrics().getHeight();
		int bottom = place.height - line - 3;
		int width = Math.max(2, (place.width - 2 * GAP) / item.values().size());
		for (int i = 0; i < item.values().size(); i++) {
			long value = item.values().get(i);
			int height = scaled(value, bottom - line - 2 - legendHeight());
			int x = place.x + GAP + i * width;
			bar(gc, series.get(i).color(), new Rectangle(x, bottom - height, Math.max(1, width - 1), height));
			if (value > 0) {
				center(gc, Long.toString(value), x, width, bottom - height - line);
			}
		}
		gc.setAlpha(120);
		gc.drawLine(place.x, bottom, place.x + place.width, bottom);
		gc.setAlpha(255);
		// counted from the last: it is the present one
		if ((items().size() - 1 - index) % labelStep(gc, place.width) == 0) {
			center(gc, item.label(), place.x, place.width, bottom + 2);
		}
	}

	/** Where labels are wider than their places, only some are shown. */
	private int labelStep(GC gc, int width) {
		int widest = items().stream().mapToInt(item -> gc.textExtent(item.label()).x).max().orElse(0) + GAP;
		// the last one, from which is counted, may have been moved into the chart
		int needed = widest + Math.max(0, (widest - width) / 2);
		return Math.max(1, (needed + width - 1) / Math.max(1, width));
	}

	private void center(GC gc, String text, int x, int width, int y) {
		// the first and the last may be wider than their place: they stay in the chart
		int extent = gc.textExtent(text).x;
		int right = Math.max(0, getClientArea().width - extent);
		gc.drawText(text, Math.clamp((long) x + (width - extent) / 2, 0, right), y, true);
	}
}
