package org.tftsr.ui.logs.internal.editor;

import java.util.function.LongConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Slider;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.logs.internal.Messages;

/**
 * A scroll bar over rows of any number, of which an editor holds a window only. A slider counts in integers, so that above
 * some million rows one step of it is several rows.
 */
final class RowSlider {

	private static final int STEPS = 1 << 22;

	private final Slider slider;
	private final LongConsumer scrolled;
	private long rowsPerStep = 1;
	/** What is shown first where the last row is shown last. */
	private long lastTop;

	/** @param scrolled is given the row that is to be shown first */
	RowSlider(Composite parent, LongConsumer scrolled) {
		this.scrolled = scrolled;
		slider = new Slider(parent, SWT.VERTICAL);
		AccessibleNames.set(slider, Messages.RowSlider_name);
		slider.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> this.scrolled.accept(row())));
		GridDataFactory.fillDefaults().grab(false, true).exclude(true).applyTo(slider);
		slider.setVisible(false);
	}

	/** Steps are rows rounded off: whoever drags the bar to its end wants the end. */
	private long row() {
		boolean atEnd = slider.getSelection() >= slider.getMaximum() - slider.getThumb();
		return atEnd ? lastTop : slider.getSelection() * rowsPerStep;
	}

	/** The control. */
	Slider control() {
		return slider;
	}

	/** Whether it is there. */
	void setVisible(boolean visible) {
		GridData data = (GridData) slider.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			slider.setVisible(visible);
			slider.requestLayout();
		}
	}

	/**
	 * Shows where the reader is.
	 *
	 * @param top     the first visible row
	 * @param visible how many rows are visible
	 * @param count   how many there are
	 */
	void show(long top, int visible, long count) {
		rowsPerStep = count / STEPS + 1;
		lastTop = Math.max(0, count - visible);
		int maximum = (int) Math.max(1, count / rowsPerStep);
		int thumb = Math.clamp(visible / rowsPerStep, 1, maximum);
		int selection = Math.clamp(top / rowsPerStep, 0, maximum);
		slider.setValues(selection, 0, maximum, thumb, 1, Math.max(1, thumb - 1));
	}
}
