package org.tftsr.ui.issues.internal.commands;

import java.util.List;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Makes the same change to several issues, unless somebody else has changed the same field of one since it was shown. */
final class ChangeIssuesJob extends TriageJob {

	private final List<Issue> issues;
	private final IssueChange change;

	ChangeIssuesJob(List<Issue> issues, IssueChange change) {
		super(Messages.ChangeIssuesJob_name, JobFamilies.ISSUES);
		this.issues = issues;
		this.change = change;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		IssueRepository repository = Services.get(IssueRepository.class);
		progress.begin(getName(), issues.size());
		for (Issue issue : issues) {
			progress.check();
			repository.update(issue.id(), change.to(issue));
			progress.worked(1);
		}
	}
}
