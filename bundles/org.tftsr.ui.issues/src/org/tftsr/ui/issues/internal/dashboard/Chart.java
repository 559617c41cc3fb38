package org.tftsr.ui.issues.internal.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.ui.ThemeColors;

/**
 * A small chart. Each item can be reached by mouse and by keyboard, and leads to its issues. Colours are those of the theme, and
 * never the only sign: each item has its label and its number. It belongs to the user interface thread.
 */
abstract class Chart extends Canvas {

	private static final int ROUND = 4;

	private final String name;
	private List<ChartItem> items = List.of();
	private int current;

	/**
	 * @param name     what the chart shows
	 * @param onChoose is given the item that the user wants to see the issues of
	 */
	Chart(Composite parent, String name, Consumer<ChartItem> onChoose) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.name = name;
		setBackgroundMode(SWT.INHERIT_FORCE);
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addFocusListener(FocusListener.focusGainedAdapter(event -> redraw()));
		addFocusListener(FocusListener.focusLostAdapter(event -> redraw()));
		addMouseListener(MouseListener.mouseUpAdapter(event -> {
			int index = indexAt(event.x, event.y);
			if (index >= 0 && event.button == 1) {
				current = index;
				onChoose.accept(items.get(index));
			}
		}));
		addMouseMoveListener(event -> {
			int index = indexAt(event.x, event.y);
			String words = index < 0 ? null : items.get(index).words();
			if (!Objects.equals(words, getToolTipText())) {
				setToolTipText(words);
			}
			setCursor(index < 0 ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		});
		addKeyListener(KeyListener.keyPressedAdapter(event -> keyPressed(event, onChoose)));
		addTraverseListener(event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
		describe();
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	/** All of the chart in words. */
	final String words() {
		return name + ": " + String.join("; ", items.stream().map(ChartItem::words).toList()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	final void show(List<ChartItem> shown) {
		items = List.copyOf(shown);
		current = Math.clamp(current, 0, Math.max(0, items.size() - 1));
		redraw();
	}

	final List<ChartItem> items() {
		return items;
	}

	private void keyPressed(KeyEvent event, Consumer<ChartItem> onChoose) {
		if (items.isEmpty()) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_LEFT, SWT.ARROW_UP -> go(current - 1);
		case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> go(current + 1);
		case SWT.HOME -> go(0);
		case SWT.END -> go(items.size() - 1);
		case SWT.CR, SWT.KEYPAD_CR, ' ' -> onChoose.accept(items.get(current));
		default -> {
			// no key of a chart
		}
		}
	}

	private void go(int index) {
		current = Math.clamp(index, 0, items.size() - 1);
		setToolTipText(items.get(current).words());
		redraw();
	}

	private int indexAt(int x, int y) {
		for (int index = 0; index < items.size(); index++) {
			if (place(index).contains(x, y)) {
				return index;
			}
		}
		return -1;
	}

	private void paint(GC gc) {
		// themes colour what contains a chart, and not every canvas
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(getClientArea());
		gc.setAntialias(SWT.ON);
		paintLegend(gc);
		for (int index = 0; index < items.size(); index++) {
			paint(gc, index, items.get(index));
			gc.setForeground(getForeground());
		}
		if (isFocusControl() && !items.isEmpty()) {
			Rectangle place = place(current);
			gc.drawFocus(place.x, place.y, place.width, place.height);
		}
	}

	/** The length of a bar of a value, where the longest is so long; what is not nothing can be seen. */
	final int scaled(long value, int longest) {
		long greatest = Math.max(1, items.stream().mapToLong(ChartItem::greatest).max().orElse(1));
		return value == 0 ? 0 : (int) Math.max(2, value * longest / greatest);
	}

	/** A bar in a colour of the theme; nothing where it has no length. */
	static void bar(GC gc, String color, Rectangle place) {
		if (place.width > 0 && place.height > 0) {
			Color before = gc.getBackground();
			gc.setBackground(ThemeColors.get(color));
			gc.fillRoundRectangle(place.x, place.y, place.width, place.height, ROUND, ROUND);
			gc.setBackground(before);
		}
	}

	/** Paints what the colours stand for; nothing where there is but one. */
	void paintLegend(GC gc) {
		// one series is what the name of the chart says
	}

	/** Where an item is, with its label. */
	abstract Rectangle place(int index);

	/** Paints an item. */
	abstract void paint(GC gc, int index, ChartItem item);
}
