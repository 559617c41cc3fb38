package org.tftsr.ui.logs.internal.editor;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.detection.DetectionPreferencePage;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** What the context menu offers on a finding. */
final class FindingMenu {

	private FindingMenu() {
	}

	/**
	 * Adds the actions on a finding at the top of the menu.
	 *
	 * @param made what was decided about it
	 */
	static void addTo(IMenuManager menu, IWorkbenchSite site, Finding finding, Optional<Decision> made) {
		MenuManager looked = new MenuManager(Messages.FindingMenu_title);
		String typeName = finding.span().type().name();
		String type = TypeLabels.of(typeName).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		looked.add(action(NLS.bind(LogPreferences.shownTypes().hidden().contains(typeName) ? Messages.FindingMenu_show : Messages.FindingMenu_hide, type),
				() -> LogPreferences.toggle(finding.type())));
		looked.add(action(NLS.bind(Messages.FindingMenu_stop, type),
				() -> Commands.execute(site, LogViewerIds.STOP_LOOKING, Map.of())));
		looked.add(new Separator());
		Action settings = action(Messages.FindingMenu_settings,
				() -> DetectionPreferencePage.open(site.getShell(), typeName));
		settings.setImageDescriptor(Images.SETTINGS);
		looked.add(settings);
		if (made.filter(Decision.KEPT::equals).isPresent()) {
			menu.appendToGroup(ITextEditorActionConstants.GROUP_UNDO,
					action(Messages.FindingMenu_approve, () -> decide(site, Decision.APPROVED)));
		} else {
			menu.appendToGroup(ITextEditorActionConstants.GROUP_UNDO,
					action(Messages.FindingMenu_keep, () -> decide(site, Decision.KEPT)));
		}
		menu.appendToGroup(ITextEditorActionConstants.GROUP_UNDO,
				new CommandContributionItem(notSensitive(site)));
		menu.appendToGroup(ITextEditorActionConstants.GROUP_UNDO, looked);
	}

	private static CommandContributionItemParameter notSensitive(IWorkbenchSite site) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(site, null,
				LogViewerIds.NOT_SENSITIVE, CommandContributionItem.STYLE_PUSH);
		item.mnemonic = Messages.FindingMenu_notSensitive_mnemonic;
		return item;
	}

	private static void decide(IWorkbenchSite site, Decision decision) {
		Commands.execute(site, LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, decision.name()));
	}

	private static Action action(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	/**
	 * Puts the caret where the context menu is opened with the mouse, unless that is on the selection.
	 *
	 * @param moved told of it, for the menu takes the release of the button, by which an editor notices such
	 */
	static void followMouse(StyledText text, Runnable moved) {
		text.addListener(SWT.MenuDetect, event -> {
			if (event.detail == SWT.MENU_MOUSE) {
				moveCaret(text, event);
				moved.run();
			}
		});
	}

	private static void moveCaret(StyledText text, Event event) {
		int offset = text.getOffsetAtPoint(text.toControl(event.x, event.y));
		Point selection = text.getSelection();
		if (offset >= 0 && (offset < selection.x || offset > selection.y)) {
			text.setSelection(offset);
		}
	}
}
