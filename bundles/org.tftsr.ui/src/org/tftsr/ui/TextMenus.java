package org.tftsr.ui;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.editors.text.TextEditorActionContributor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.texteditor.IWorkbenchActionDefinitionIds;

/**
 * What an editor of text adds to the menus of the window, but for what is of use where programs are written, and what those menus have
 * themselves. The keys of all of it stay as they are. On the user interface thread, as all that contributes to menus.
 */
public final class TextMenus extends TextEditorActionContributor {

	private static final Set<String> LEFT_OUT = Set.of(IWorkbenchActionDefinitionIds.FIND_NEXT, IWorkbenchActionDefinitionIds.FIND_PREVIOUS,
			IWorkbenchActionDefinitionIds.FIND_INCREMENTAL, IWorkbenchActionDefinitionIds.FIND_INCREMENTAL_REVERSE,
			ITextEditorActionDefinitionIds.SHOW_INFORMATION, ITextEditorActionDefinitionIds.HIPPIE_COMPLETION,
			ITextEditorActionDefinitionIds.QUICK_ASSIST, ITextEditorActionDefinitionIds.LINE_GOTO);

	@Override
	public void contributeToMenu(IMenuManager menu) {
		super.contributeToMenu(menu);
		for (String name : List.of(IWorkbenchActionConstants.M_EDIT, IWorkbenchActionConstants.M_NAVIGATE)) {
			IMenuManager part = menu.findMenuUsingPath(name);
			if (part != null) {
				leaveOut(part);
			}
		}
	}

	/** Items that others have put there are not removed: a menu of an editor knows its own alone. */
	private static void leaveOut(IMenuManager menu) {
		for (IContributionItem item : menu.getItems()) {
			IContributionItem own = item instanceof SubContributionItem wrapper ? wrapper.getInnerItem() : item;
			String command = own instanceof ActionContributionItem added ? added.getAction().getActionDefinitionId() : null;
			if (command != null && LEFT_OUT.contains(command)) {
				menu.remove(own);
			}
		}
	}
}
