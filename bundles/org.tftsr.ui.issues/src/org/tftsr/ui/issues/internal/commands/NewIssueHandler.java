package org.tftsr.ui.issues.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.issues.internal.create.IssuePrefill;
import org.tftsr.ui.issues.internal.create.NewIssueWizard;

/** Opens the dialog that creates an issue. */
public final class NewIssueHandler extends AbstractHandler {

	private static final String LOG_VIEWER = "org.tftsr.ui.logs.editor"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		NewIssueWizard wizard = new NewIssueWizard(prefill(event));
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}

	/** What is selected; where that is in a log, the log too. */
	private static IssuePrefill prefill(ExecutionEvent event) {
		if (event.getParameter(CommandIds.NEW_ISSUE_TEXT) != null) {
			return IssuePrefill.ofText(event.getParameter(CommandIds.NEW_ISSUE_TEXT));
		}
		ISelection selection = HandlerUtil.getActiveMenuSelection(event);
		IssuePrefill prefill = IssuePrefill.of(selection == null ? HandlerUtil.getCurrentSelection(event) : selection);
		if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor
				&& LOG_VIEWER.equals(editor.getSite().getId())
				&& editor.getEditorInput() instanceof IURIEditorInput input && input.getURI() != null
				&& "file".equals(input.getURI().getScheme())) { //$NON-NLS-1$
			return new IssuePrefill(prefill.title(), prefill.description(), List.of(Path.of(input.getURI())));
		}
		return prefill;
	}
}
