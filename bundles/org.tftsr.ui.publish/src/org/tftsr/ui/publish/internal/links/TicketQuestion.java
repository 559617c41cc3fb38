package org.tftsr.ui.publish.internal.links;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.integrations.PublicationSuggestions;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Asks once whether a new critical or high issue gets its ticket, in a dialog beside which one can go on working. */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + Topics.TICKET_SUGGESTED)
public final class TicketQuestion implements EventHandler {

	@Override
	public void handleEvent(Event event) {
		UUID issueId = UUID.fromString((String) event.getProperty(Topics.ISSUE_ID));
		Optional<ServiceKind> service = ServiceKind.of((String) event.getProperty(Topics.SERVICE));
		if (service.isEmpty() || !PlatformUI.isWorkbenchRunning()) {
			return;
		}
		ServiceJob.scheduleUnasked(Messages.Links_reading, JobFamilies.PUBLISHING, progress -> {
			// once, also where the question is left lying
			Services.get(PublicationSuggestions.class).asked(issueId, service.get());
			Optional<Issue> issue = Services.get(IssueRepository.class).find(issueId).map(IssueDetail::issue);
			Display display = PlatformUI.getWorkbench().getDisplay();
			issue.ifPresent(one -> display.asyncExec(() -> new Question(one, service.get()).open()));
		});
	}

	private static final class Question extends MessageDialog {

		private final Issue issue;
		private final ServiceKind service;

		Question(Issue issue, ServiceKind service) {
			super(shell(), Messages.Ticket_title, null,
					LegacyActionTools.escapeMnemonics(NLS.bind(service == ServiceKind.CONFLUENCE ? Messages.Ticket_page : Messages.Ticket_ticket,
							issue.title(), service.displayName())),
					QUESTION, 0, Messages.Ticket_yes, Messages.Ticket_no);
			this.issue = issue;
			this.service = service;
			setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
			setBlockOnOpen(false);
		}

		private static Shell shell() {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			return window == null ? null : window.getShell();
		}

		@Override
		protected void buttonPressed(int buttonId) {
			super.buttonPressed(buttonId);
			if (buttonId == 0) {
				Commands.execute(PlatformUI.getWorkbench(), CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID,
						issue.id().toString(), CommandIds.PUBLISH_SERVICE, service.key()));
			}
		}
	}
}
