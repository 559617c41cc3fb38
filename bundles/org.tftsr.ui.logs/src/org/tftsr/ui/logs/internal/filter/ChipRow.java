package org.tftsr.ui.logs.internal.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** The conditions of the filter one beside the other; not there where there are none. */
final class ChipRow implements ChipControl.Changes {

	private static final int SPACING = 4;

	private final OpenLog shown;
	private final Runnable chooseLevels;
	private final Composite area;
	private final MaskedTexts maskedTexts = new MaskedTexts(this::showAgain);
	private List<Chip> chips = List.of();
	/** Whether they were put into words without values of the log. */
	private boolean masked;

	/** @param chooseLevels shows the levels to choose from */
	ChipRow(Composite parent, OpenLog shown, Runnable chooseLevels) {
		this.shown = shown;
		this.chooseLevels = chooseLevels;
		area = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginTop = 1;
		layout.marginBottom = 1;
		layout.marginLeft = SPACING;
		layout.marginRight = SPACING;
		layout.spacing = SPACING;
		layout.center = true;
		area.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		area.setVisible(false);
		ServiceRegistration<EventHandler> settings = DetectionEvents.subscribe(() -> UserInterface.post(this::settingsChanged));
		area.addDisposeListener(event -> {
			settings.unregister();
			maskedTexts.forget();
		});
	}

	private void settingsChanged() {
		maskedTexts.forget();
		showAgain();
	}

	/** Shows other conditions, where they are others. */
	void show(List<Chip> changed) {
		boolean masking = LogPreferences.isMasked();
		if (changed.equals(chips) && masking == masked) {
			if (masked) {
				maskedTexts.read(chips, shown.model());
			}
			return;
		}
		chips = changed;
		masked = masking;
		showAgain();
	}

	private void showAgain() {
		if (area.isDisposed() || shown.model() == null) {
			return;
		}
		if (masked) {
			maskedTexts.read(chips, shown.model());
		}
		int focused = indexOfFocus();
		for (Control control : area.getChildren()) {
			control.dispose();
		}
		List<ChipControl> controls = new ArrayList<>();
		for (Chip chip : chips) {
			controls.add(new ChipControl(area, chip, masked ? maskedTexts.of(chip) : chip, this));
		}
		((GridData) area.getLayoutData()).exclude = chips.isEmpty();
		area.setVisible(!chips.isEmpty());
		area.layout(true, true);
		area.requestLayout();
		if (focused >= 0) {
			restoreFocus(controls, focused);
		}
	}

	/** Which of the conditions has the keyboard; -1 for none. */
	private int indexOfFocus() {
		Control[] children = area.getChildren();
		for (Control focus = area.getDisplay().getFocusControl(); focus != null; focus = focus.getParent()) {
			int at = Arrays.asList(children).indexOf(focus);
			if (at >= 0) {
				return at;
			}
		}
		return -1;
	}

	/** Who changes conditions by keys goes on where he was, and in the text behind the last one. */
	private void restoreFocus(List<ChipControl> controls, int focused) {
		if (controls.isEmpty()) {
			shown.focusText();
		} else {
			controls.get(Math.min(focused, controls.size() - 1)).setFocus();
		}
	}

	/** Asks for a text to filter by. */
	void addText() {
		Chip empty = Chip.of(new Condition.Text("", false, false)); //$NON-NLS-1$
		TextDialog dialog = new TextDialog(area.getShell(), empty, Messages.TextDialog_add, this::isOfValue);
		if (shown.model() != null && dialog.open() == Window.OK) {
			shown.model().filtering().add(dialog.chip(), shown.readLine());
		}
	}

	private boolean isOfValue(String words) {
		LogModel model = shown.model();
		return model != null && model.findings().isKnownIn(words);
	}

	@Override
	public void edit(Chip chip) {
		switch (chip.condition()) {
		case Condition.Text text -> {
			TextDialog dialog = new TextDialog(area.getShell(), chip, Messages.TextDialog_edit, this::isOfValue);
			if (dialog.open() == Window.OK) {
				replace(chip, dialog.chip());
			}
		}
		case Condition.Level level -> chooseLevels.run();
		case Condition.Time time -> {
			TimeDialog dialog = new TimeDialog(area.getShell(), time, shown.model().understanding().facts());
			if (dialog.open() == Window.OK) {
				replace(chip, chip.with(dialog.range()));
			}
		}
		case Condition.Like like -> throw new IllegalArgumentException("A template is chosen, not written"); //$NON-NLS-1$
		}
	}

	@Override
	public void replace(Chip chip, Chip other) {
		List<Chip> changed = new ArrayList<>(chips);
		int at = changed.indexOf(chip);
		if (at >= 0 && other == null) {
			changed.remove(at);
		} else if (at >= 0) {
			changed.set(at, other);
		}
		set(changed);
	}

	@Override
	public void only(Chip chip) {
		set(List.of(chip));
	}

	/** Changes the filter. */
	void set(List<Chip> changed) {
		if (shown.model() != null) {
			shown.model().filtering().setChips(changed, shown.readLine());
		}
	}
}
