package org.tftsr.rcp.internal;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The views of the perspective, and "Other...". */
public final class ShowViewMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null) {
			return new IContributionItem[0];
		}
		return new IContributionItem[] { ContributionItemFactory.VIEWS_SHORTLIST.create(window) };
	}
}
