package org.tftsr.ui.chat.internal.view;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ai.ChatService;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.chat.internal.parts.PartActions;

/** Writes a conversation to a file. */
final class ExportConversation {

	private ExportConversation() {
	}

	/** Asks for the file. */
	static void ask(Shell shell, Conversation conversation, PartActions.Notice notice) {
		try {
			Optional<Path> file = Services.get(FileChooser.class).save(shell, Messages.Export_title, Messages.Export_name, true);
			file.ifPresent(target -> ServiceJob.scheduleForUser(Messages.Export_title, JobFamilies.CHAT, progress -> {
				Services.get(ChatService.class).export(conversation.id(), target, true);
				shell.getDisplay().asyncExec(() -> notice.say(NLS.bind(Messages.Export_done, target), "", () -> {
					// nothing is offered
				}));
			}));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}
}
