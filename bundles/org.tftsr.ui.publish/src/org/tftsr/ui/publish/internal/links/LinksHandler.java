package org.tftsr.ui.publish.internal.links;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Shows what an issue is linked with: the selected one, else that of the active editor, else the one that the user names when asked. */
public final class LinksHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ShownIssue.of(event)
				.or(() -> ShownIssue.asked(event, Messages.Section_title, Messages.LinksHandler_which, Messages.LinksHandler_newTitle))
				.ifPresent(LinksHandler::show);
		return null;
	}

	private static void show(UUID issueId) {
		ServiceJob.scheduleForUser(Messages.Links_reading, JobFamilies.PUBLISHING, progress -> {
			Optional<Issue> issue = Services.get(IssueRepository.class).find(issueId).map(IssueDetail::issue);
			Display display = PlatformUI.getWorkbench().getDisplay();
			issue.ifPresent(one -> display.asyncExec(() -> {
				IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
				new LinksDialog(window == null ? null : window.getShell(), one).open();
			}));
		});
	}
}
