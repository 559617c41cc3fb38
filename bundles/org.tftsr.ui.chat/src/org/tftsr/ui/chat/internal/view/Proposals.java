package org.tftsr.ui.chat.internal.view;

import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ai.ChatService;
import org.tftsr.ai.LogFindings;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.chat.internal.conversation.MessageAction;

/** Accepts what an analysis of logs proposes. */
final class Proposals {

	private Proposals() {
	}

	/**
	 * Accepts the severity or the why that an answer proposes.
	 *
	 * @param onDone is told what was done, on the user interface thread
	 */
	static void accept(MessageAction action, UUID answer, Consumer<String> onDone) {
		ServiceJob.scheduleForUser(action.label(), JobFamilies.CHAT, progress -> {
			ChatService service = Services.get(ChatService.class);
			LogFindings findings = service.findings(answer).orElse(null);
			if (findings == null) {
				return;
			}
			String done;
			if (action == MessageAction.ACCEPT_SEVERITY) {
				service.acceptSeverity(findings);
				done = NLS.bind(Messages.Proposal_severitySet, findings.severity().id());
			} else {
				service.acceptWhy(findings, progress);
				done = Messages.Proposal_whyAsked;
			}
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> onDone.accept(done));
		});
	}
}
