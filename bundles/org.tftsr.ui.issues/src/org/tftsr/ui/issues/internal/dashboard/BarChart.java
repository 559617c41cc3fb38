package org.tftsr.ui.issues.internal.dashboard;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Lying bars below one another, for things with names. */
final class BarChart extends Chart {

	private static final int ROW = 24;
	private static final int LEAST_WIDTH = 240;
	private static final int GAP = 8;

	private final IntFunction<String> colors;

	/** @param colors of the theme, for the item at each place */
	BarChart(Composite parent, String name, IntFunction<String> colors, Consumer<ChartItem> onChoose) {
		super(parent, name, onChoose);
		this.colors = colors;
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? LEAST_WIDTH : width, Math.max(1, items().size()) * ROW + 2);
	}

	@Override
	Rectangle place(int index) {
		return new Rectangle(0, index * ROW, getClientArea().width - 1, ROW - 1);
	}

	@Override
	void paint(GC gc, int index, ChartItem item) {
		Rectangle place = place(index);
		int labels = widest(gc, items().stream().map(ChartItem::label).toList()) + GAP;
		int numbers = widest(gc, items().stream().map(row -> number(row)).toList()) + GAP;
		int text = place.y + (ROW - gc.getFontMetrics().getHeight()) / 2;
		gc.drawText(item.label(), 2, text, true);
		int length = scaled(item.values().getFirst(), Math.max(2, place.width - labels - numbers));
		bar(gc, colors.apply(index), new Rectangle(labels, place.y + 4, length, ROW - 8));
		gc.drawText(number(item), labels + length + GAP / 2, text, true);
	}

	private static String number(ChartItem item) {
		return Long.toString(item.values().getFirst());
	}

	private static int widest(GC gc, List<String> texts) {
		return texts.stream().mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
	}
}
