package org.tftsr.ui.logs.internal.filter;

import java.util.Map;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.keys.IBindingService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** The buttons that say what of a log is shown, and how. */
final class FilterTools {

	private final OpenLog shown;
	private final LevelMenu levels;
	private final ToolBar bar;
	private final ToolItem level;
	private final ToolItem fold;

	/** @param add asks for a text to filter by */
	FilterTools(Composite parent, OpenLog shown, Runnable add) {
		this.shown = shown;
		levels = new LevelMenu(shown);
		bar = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
		AccessibleNames.set(bar, Messages.FilterBar_toolBar);
		level = item(SWT.DROP_DOWN, Images.LEVELS, Messages.FilterBar_levels_toolTip, this::openLevels);
		level.setText(Messages.FilterBar_levels);
		item(SWT.PUSH, Images.FILTER, Messages.FilterBar_add_toolTip, add).setText(Messages.FilterBar_add);
		item(SWT.PUSH, Images.GO_TO_TIME, timeToolTip(),
				() -> Commands.execute(shown.site(), LogViewerIds.GO_TO_TIME, Map.of())).setText(Messages.FilterBar_time);
		fold = item(SWT.CHECK, Images.FOLD, Messages.FilterBar_fold, this::setFolding);
		createHistogramItem();
		item(SWT.PUSH, Images.TEMPLATES, Messages.FilterBar_templates,
				() -> Commands.execute(shown.site(), IWorkbenchCommandConstants.VIEWS_SHOW_VIEW,
						Map.of(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW_PARM_ID, LogViewerIds.TEMPLATES_VIEW)));
	}

	private ToolItem item(int style, ImageDescriptor image, String toolTip, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(Images.get(image));
		item.setToolTipText(toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	private String timeToolTip() {
		String keys = shown.site().getService(IBindingService.class)
				.getBestActiveBindingFormattedFor(LogViewerIds.GO_TO_TIME);
		return keys == null ? Messages.FilterBar_time_toolTip
				: NLS.bind(Messages.Header_withKeys, Messages.FilterBar_time_toolTip, keys);
	}

	private void createHistogramItem() {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setImage(Images.get(Images.HISTOGRAM));
		item.setToolTipText(Messages.FilterBar_histogram);
		item.setSelection(LogPreferences.store().getBoolean(LogViewerIds.SHOW_HISTOGRAM));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> LogPreferences.store().setValue(LogViewerIds.SHOW_HISTOGRAM, item.getSelection())));
		IPropertyChangeListener changed = event -> item
				.setSelection(LogPreferences.store().getBoolean(LogViewerIds.SHOW_HISTOGRAM));
		LogPreferences.store().addPropertyChangeListener(changed);
		item.addDisposeListener(event -> LogPreferences.store().removePropertyChangeListener(changed));
	}

	ToolBar control() {
		return bar;
	}

	/** Shows the levels to choose from. */
	void openLevels() {
		if (shown.model() != null && shown.model().log() != null) {
			MenuManager menu = new MenuManager();
			levels.fill(menu);
			Rectangle bounds = level.getBounds();
			bar.setMenu(menu.createContextMenu(bar));
			menu.getMenu().setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
			menu.getMenu().setVisible(true);
		}
	}

	private void setFolding() {
		if (shown.model() != null && shown.model().log() != null) {
			shown.model().filtering().setFolding(fold.getSelection(), shown.readLine());
		}
	}

	/** Shows what the model holds now. */
	void update(LogModel model) {
		fold.setSelection(model.filtering().isFolding());
	}
}
