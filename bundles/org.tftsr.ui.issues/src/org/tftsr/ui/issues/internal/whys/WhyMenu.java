package org.tftsr.ui.issues.internal.whys;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.lint.WhyFinding;
import org.tftsr.core.why.lint.WhyFix;

/** The context menu of a why, and the menu of what can be done about findings. */
final class WhyMenu {

	private final WhysModel model;
	private final WhyCanvas canvas;
	private final WhyEditing editing;

	WhyMenu(WhysModel model, WhyCanvas canvas, WhyEditing editing) {
		this.model = model;
		this.canvas = canvas;
		this.editing = editing;
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
	}

	private void fill(IMenuManager menu) {
		menu.add(item(Messages.Action_next, "Enter", true, editing::askNext)); //$NON-NLS-1$
		canvas.selected().ifPresent(why -> fill(menu, why));
	}

	private void fill(IMenuManager menu, Why why) {
		menu.add(item(Messages.Action_beside, "Shift+Enter", true, editing::askBeside)); //$NON-NLS-1$
		menu.add(item(Messages.Action_edit, "F2", true, () -> editing.edit(""))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(new Separator());
		if (why.isProposed()) {
			menu.add(item(Messages.Action_accept, "Ctrl+Enter", true, editing::accept)); //$NON-NLS-1$
			menu.add(item(Messages.Action_reject, "Ctrl+Delete", true, editing::reject)); //$NON-NLS-1$
			menu.add(new Separator());
		}
		menu.add(check(Messages.Action_confirmed, why.standing() == WhyStanding.CONFIRMED, editing::toggleConfirmed));
		MenuManager classes = new MenuManager(Messages.Action_class);
		for (CauseClass value : CauseClass.values()) {
			classes.add(radio(CardLabels.of(value), why.causeClass() == value, () -> editing.setClass(value)));
		}
		classes.add(radio(Messages.Action_noClass, why.causeClass() == null, () -> editing.setClass(null)));
		menu.add(classes);
		menu.add(check(Messages.Action_rootCause, why.rootCause(), editing::toggleRootCause));
		boolean alone = canvas.tree().siblings(why.id()).size() < 2;
		IAction together = check(Messages.Action_together, why.together() != 0, editing::toggleTogether);
		together.setEnabled(!alone);
		menu.add(together);
		menu.add(item(Messages.Action_main, null, !canvas.tree().isMain(why.id()), editing::makeMain));
		menu.add(new Separator());
		menu.add(item(Messages.Action_addEvidence, "Ctrl+E", true, editing::addEvidence)); //$NON-NLS-1$
		boolean hasLine = why.evidence().stream().anyMatch(piece -> piece.isLine());
		menu.add(item(Messages.Action_openEvidence, null, hasLine, editing::openEvidence));
		menu.add(item(Messages.Action_action, "Ctrl+T", true, editing::setAction)); //$NON-NLS-1$
		List<WhyFinding> findings = model.findings(why.id());
		if (!findings.isEmpty()) {
			menu.add(new Separator());
			MenuManager fixes = new MenuManager(Messages.Action_fix);
			addFixes(fixes, findings);
			menu.add(fixes);
		}
		menu.add(new Separator());
		menu.add(item(Messages.Action_delete, "Delete", true, editing::delete)); //$NON-NLS-1$
	}

	/** Shows what can be done about the findings of the selected why. */
	void showFixes() {
		canvas.selectedCard().ifPresent(card -> {
			List<WhyFinding> findings = model.findings(card.why().id());
			MenuManager menu = new MenuManager();
			if (findings.isEmpty()) {
				menu.add(item(Messages.Action_noFindings, null, false, () -> { }));
			}
			addFixes(menu, findings);
			Control control = canvas.control();
			var shown = menu.createContextMenu(control);
			var at = canvas.toControl(card.marker());
			shown.setLocation(control.toDisplay(at.x, at.y + at.height));
			shown.setVisible(true);
		});
	}

	private void addFixes(IMenuManager menu, List<WhyFinding> findings) {
		for (WhyFinding finding : findings) {
			menu.add(new Separator());
			menu.add(item(finding.message(), null, false, () -> { }));
			for (WhyFix fix : finding.fixes()) {
				IAction action = item("    " + fix.label(), null, true, () -> editing.apply(fix)); //$NON-NLS-1$
				action.setToolTipText(finding.reason());
				menu.add(action);
			}
		}
	}

	private static IAction item(String label, String keys, boolean enabled, Runnable work) {
		Action action = new Action(keys == null ? label : label + '\t' + keys) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setEnabled(enabled);
		return action;
	}

	private static IAction check(String label, boolean checked, Runnable work) {
		return styled(label, IAction.AS_CHECK_BOX, checked, work);
	}

	private static IAction radio(String label, boolean checked, Runnable work) {
		return styled(label, IAction.AS_RADIO_BUTTON, checked, () -> {
			if (!checked) {
				work.run();
			}
		});
	}

	private static IAction styled(String label, int style, boolean checked, Runnable work) {
		Action action = new Action(label, style) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setChecked(checked);
		return action;
	}
}
