package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Problems;
import org.tftsr.ui.issues.internal.create.IssuePrefill;
import org.tftsr.ui.issues.internal.create.NewIssueWizard;
import org.tftsr.ui.issues.internal.create.SelectionPrefill;

/** Opens the dialog that creates an issue. */
public final class NewIssueHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			NewIssueWizard wizard = new NewIssueWizard(prefill(event));
			wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
			new WizardDialog(window.getShell(), wizard).open();
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	/** The text that is given, or else what is selected. */
	private static IssuePrefill prefill(ExecutionEvent event) throws TftsrException {
		String text = event.getParameter(CommandIds.NEW_ISSUE_TEXT);
		if (text != null) {
			return SelectionPrefill.ofText(text);
		}
		ISelection selection = HandlerUtil.getActiveMenuSelection(event);
		return SelectionPrefill.of(HandlerUtil.getActivePart(event),
				selection == null ? HandlerUtil.getCurrentSelection(event) : selection);
	}
}
