package org.tftsr.ui.chat.internal.view;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;

/** Shows how much of what the model can take the next question takes up. From 90 % on it warns. */
final class ContextGauge extends Canvas {

	private static final int WARNING_PERCENT = 90;
	private static final int SIZE = 18;
	private static final int RING = 4;
	private static final int FULL = 360;
	private static final int TOP = 90;

	private int tokens;
	private int most;

	ContextGauge(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(event -> paint(event.gc));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = words();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PROGRESSBAR;
			}
		});
		show(0, 0);
	}

	/**
	 * Shows other figures.
	 *
	 * @param used  tokens of the next question, with all that goes along
	 * @param limit tokens that the model can take; 0 where that is not known
	 */
	void show(int used, int limit) {
		tokens = used;
		most = limit;
		setToolTipText(words());
		redraw();
	}

	private int percent() {
		return most == 0 ? 0 : (int) Math.min(100L * tokens / most, 100);
	}

	/** As it is written: what is less than one in a hundred is not nothing. */
	private String share() {
		return percent() == 0 && tokens > 0 ? "<1" : Integer.toString(percent());
	}

	private String words() {
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		if (most == 0) {
			return NLS.bind(Messages.Gauge_unknown, numbers.format(tokens));
		}
		String words = NLS.bind(Messages.Gauge_known,
				new Object[] { numbers.format(tokens), numbers.format(most), share() });
		return percent() >= WARNING_PERCENT ? words + ' ' + Messages.Gauge_full : words;
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		int left = RING / 2;
		int top = (area.height - SIZE) / 2 + RING / 2;
		int size = SIZE - RING;
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(RING);
		gc.setForeground(ThemeColors.get(ChatColors.EDGE));
		gc.drawArc(left, top, size, size, 0, FULL);
		gc.setForeground(ThemeColors.get(percent() >= WARNING_PERCENT ? ChatColors.WARNING : ChatColors.ACCENT));
		if (percent() > 0) {
			gc.drawArc(left, top, size, size, TOP, -Math.max(FULL * percent() / 100, 8));
		}
		if (most > 0) {
			String text = share() + "%" + (percent() >= WARNING_PERCENT ? " !" : "");
			gc.setForeground(ThemeColors.get(percent() >= WARNING_PERCENT ? ChatColors.WARNING : ChatColors.DIM));
			gc.drawText(text, SIZE + RING, (area.height - gc.textExtent(text).y) / 2, true);
		}
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		GC gc = new GC(this);
		try {
			Point text = gc.textExtent("100% !");
			return new Point(SIZE + RING + text.x, Math.max(SIZE, text.y) + RING);
		} finally {
			gc.dispose();
		}
	}
}
