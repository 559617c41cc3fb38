package org.tftsr.ui.logs.internal.filter;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;

/** A condition of the filter as a reader sees and changes it: switched on and off by a click, with a menu for the rest. */
final class ChipControl {

	/** Changes the filter. */
	interface Changes {
		/** Puts another condition in the place of one; null takes it away. */
		void replace(Chip chip, Chip other);

		/** Leaves one condition only. */
		void only(Chip chip);

		/** Lets the user change what a condition says. */
		void edit(Chip chip);
	}

	private final Chip chip;
	private final Changes changes;
	private final ToolBar bar;

	/** @param worded the condition as it is put into words: without values that are masked */
	ChipControl(Composite parent, Chip chip, Chip worded, Changes changes) {
		this.chip = chip;
		this.changes = changes;
		Composite frame = new Composite(parent, SWT.BORDER);
		frame.setLayout(new FillLayout());
		bar = new ToolBar(frame, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
		AccessibleNames.set(bar, ChipLabels.whole(worded));
		ImageDescriptor image = chip.on() ? Images.FILTER : Images.hidden(Images.FILTER);
		ToolItem words = item(SWT.CHECK, image, ChipLabels.whole(worded), () -> changes.replace(chip, chip.toggled()));
		words.setText(ChipLabels.of(worded).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		words.setSelection(chip.on());
		words.setForeground(chip.on() ? null : ThemeColors.secondary());
		MenuManager menu = menu();
		item(SWT.PUSH, Images.CHIP_MENU, Messages.Chip_menu, () -> openMenu(menu));
		item(SWT.PUSH, Images.CLOSE, Messages.Chip_remove, () -> changes.replace(chip, null));
		bar.setMenu(menu.createContextMenu(bar));
		bar.addDisposeListener(event -> menu.dispose());
	}

	/** Gives it the keyboard. */
	void setFocus() {
		bar.setFocus();
	}

	private ToolItem item(int style, ImageDescriptor image, String toolTip, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(Images.get(image));
		item.setToolTipText(toolTip.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		// the action may put other controls in the place of this one: let the event end first
		item.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> bar.getDisplay().asyncExec(action)));
		return item;
	}

	private MenuManager menu() {
		MenuManager menu = new MenuManager();
		Action invert = action(Messages.Chip_invert, IAction.AS_CHECK_BOX, () -> changes.replace(chip, chip.inverse()));
		invert.setChecked(chip.inverted());
		menu.add(invert);
		Action off = action(Messages.Chip_off, IAction.AS_CHECK_BOX, () -> changes.replace(chip, chip.toggled()));
		off.setChecked(!chip.on());
		menu.add(off);
		if (!(chip.condition() instanceof Condition.Like)) {
			menu.add(action(Messages.Chip_edit, IAction.AS_PUSH_BUTTON, () -> changes.edit(chip)));
		}
		menu.add(new Separator());
		menu.add(action(Messages.Chip_remove, IAction.AS_PUSH_BUTTON, () -> changes.replace(chip, null)));
		menu.add(action(Messages.Chip_only, IAction.AS_PUSH_BUTTON, () -> changes.only(chip)));
		return menu;
	}

	private Action action(String text, int style, Runnable work) {
		return new Action(text, style) {
			@Override
			public void run() {
				bar.getDisplay().asyncExec(work);
			}
		};
	}

	private void openMenu(MenuManager menu) {
		if (!bar.isDisposed()) {
			Point below = bar.toDisplay(0, bar.getSize().y);
			menu.getMenu().setLocation(below);
			menu.getMenu().setVisible(true);
		}
	}
}
