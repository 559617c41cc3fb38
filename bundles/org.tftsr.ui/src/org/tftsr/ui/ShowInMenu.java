package org.tftsr.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.views.IViewDescriptor;
import org.tftsr.ui.internal.Messages;

/**
 * <em>Show In</em>: the views that the active part says can show what it shows. The list of the platform has those of the perspective,
 * whatever they can show, and what is for programmers; for what is selected in the Issues view it has none. To be used on the user
 * interface thread.
 */
public final class ShowInMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window == null ? new IContributionItem[0] : items(window).toArray(IContributionItem[]::new);
	}

	/** An item for each of the views; where there are none, one that says so. */
	public static List<IContributionItem> items(IWorkbenchWindow window) {
		IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
		IShowInTargetList targets = part == null ? null : Adapters.adapt(part, IShowInTargetList.class);
		List<IContributionItem> items = new ArrayList<>();
		for (String id : targets == null ? new String[0] : targets.getShowInTargetIds()) {
			IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(id);
			if (view != null && !id.equals(part.getSite().getId())) {
				items.add(item(window, view));
			}
		}
		return items.isEmpty() ? List.of(nothing()) : items;
	}

	private static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, IWorkbenchCommandConstants.NAVIGATE_SHOW_IN,
				CommandContributionItem.STYLE_PUSH);
		item.label = view.getLabel();
		item.icon = view.getImageDescriptor();
		item.parameters = Map.of(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN_PARM_TARGET, view.getId());
		return new CommandContributionItem(item);
	}

	private static IContributionItem nothing() {
		Action action = new Action(Messages.ShowInMenu_nothing) {
			// only says something
		};
		action.setEnabled(false);
		return new ActionContributionItem(action);
	}
}
