package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Reads which conversations there are about an issue. */
final class ConversationsLoader extends TriageJob {

	private final UUID issueId;
	private final Consumer<List<Conversation>> onRead;

	/** @param onRead called on the thread of the job */
	ConversationsLoader(UUID issueId, Consumer<List<Conversation>> onRead) {
		super(Messages.ConversationsLoader_name, JobFamilies.ISSUES);
		this.issueId = issueId;
		this.onRead = onRead;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			onRead.accept(Services.get(ConversationRepository.class).list(issueId));
		} catch (TftsrException e) {
			// of an issue that was deleted meanwhile, or a database that was locked, the editor tells by itself
			if (e.kind() != ProblemKind.NOT_FOUND && e.kind() != ProblemKind.LOCKED) {
				throw e;
			}
		}
	}
}
