package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Reads an issue for its editor, which shows a failure by itself. */
final class IssueLoader extends TriageJob {

	private final UUID issueId;
	private final Consumer<Optional<IssueDetail>> onRead;
	private final Consumer<TftsrException> onProblem;

	/** Both are called on the thread of the job. */
	IssueLoader(UUID issueId, Consumer<Optional<IssueDetail>> onRead, Consumer<TftsrException> onProblem) {
		super(Messages.IssueLoader_name, JobFamilies.ISSUES);
		this.issueId = issueId;
		this.onRead = onRead;
		this.onProblem = onProblem;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			onRead.accept(Services.get(IssueRepository.class).find(issueId));
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED && progress.isCancelled()) {
				throw e;
			}
			onProblem.accept(e);
		}
	}
}
