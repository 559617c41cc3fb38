package org.tftsr.ui.issues.internal.editor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Labels, each followed by its field: all in one line where that has room, else one below the other, with all labels and all fields at the
 * same edges. The first label is as wide as those above and below it, so that the first field begins where theirs do.
 */
final class ChoicesLayout extends Layout {

	private final int spacing;
	private final List<? extends Control> otherLabels;

	/**
	 * @param spacing     between whatever stands beside or below each other, in points
	 * @param otherLabels of the fields above and below
	 */
	ChoicesLayout(int spacing, List<? extends Control> otherLabels) {
		this.spacing = spacing;
		this.otherLabels = otherLabels;
	}

	/** How wide the widest label is, in points. */
	int labelWidth(Composite composite) {
		return Stream.concat(Arrays.stream(labels(composite)), otherLabels.stream()).mapToInt(label -> wanted(label).x).max().orElse(0);
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
		boolean inLine = wHint == SWT.DEFAULT || hasRoom(composite, wHint);
		int[] heights = heights(composite);
		int height = inLine ? Arrays.stream(heights).max().orElse(0) : Arrays.stream(heights).map(each -> each + spacing).sum() - spacing;
		return new Point(wHint == SWT.DEFAULT ? lineWidth(composite) : wHint, hHint == SWT.DEFAULT ? height : hHint);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Rectangle room = composite.getClientArea();
		if (hasRoom(composite, room.width)) {
			layOutInLine(composite, room);
		} else {
			layOutInColumns(composite, room);
		}
	}

	private void layOutInLine(Composite composite, Rectangle room) {
		int height = Arrays.stream(heights(composite)).max().orElse(0);
		int x = room.x;
		for (Control child : composite.getChildren()) {
			int width = x == room.x ? labelWidth(composite) : wanted(child).x;
			put(child, x, room.y, width, height);
			x += width + spacing;
		}
	}

	private void layOutInColumns(Composite composite, Rectangle room) {
		int column = labelWidth(composite);
		int widest = Arrays.stream(fields(composite)).mapToInt(field -> wanted(field).x).max().orElse(0);
		int width = Math.max(0, Math.min(widest, room.width - column - spacing));
		int[] heights = heights(composite);
		int y = room.y;
		for (int i = 0; i < heights.length; i++) {
			put(labels(composite)[i], room.x, y, column, heights[i]);
			put(fields(composite)[i], room.x + column + spacing, y, width, heights[i]);
			y += heights[i] + spacing;
		}
	}

	/** In the middle of its line. */
	private static void put(Control child, int x, int y, int width, int lineHeight) {
		int height = wanted(child).y;
		child.setBounds(x, y + (lineHeight - height) / 2, width, height);
	}

	private boolean hasRoom(Composite composite, int width) {
		return lineWidth(composite) <= width;
	}

	private int lineWidth(Composite composite) {
		Control[] children = composite.getChildren();
		int others = Arrays.stream(children).skip(1).mapToInt(child -> wanted(child).x + spacing).sum();
		return labelWidth(composite) + others;
	}

	/** Of each label with its field. */
	private static int[] heights(Composite composite) {
		Control[] labels = labels(composite);
		Control[] fields = fields(composite);
		return IntStream.range(0, labels.length).map(i -> Math.max(wanted(labels[i]).y, wanted(fields[i]).y)).toArray();
	}

	private static Control[] labels(Composite composite) {
		return everySecond(composite, 0);
	}

	private static Control[] fields(Composite composite) {
		return everySecond(composite, 1);
	}

	private static Control[] everySecond(Composite composite, int first) {
		Control[] children = composite.getChildren();
		return IntStream.range(0, children.length).filter(i -> i % 2 == first).mapToObj(i -> children[i]).toArray(Control[]::new);
	}

	private static Point wanted(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
	}
}
