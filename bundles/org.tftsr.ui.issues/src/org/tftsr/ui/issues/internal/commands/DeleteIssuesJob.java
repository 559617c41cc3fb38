package org.tftsr.ui.issues.internal.commands;

import java.util.List;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Deletes issues with all that hangs on them. */
final class DeleteIssuesJob extends TriageJob {

	private final List<Issue> issues;

	DeleteIssuesJob(List<Issue> issues) {
		super(Messages.DeleteIssuesJob_name, JobFamilies.ISSUES);
		this.issues = issues;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		TriageService triage = Services.get(TriageService.class);
		progress.begin(getName(), issues.size());
		for (Issue issue : issues) {
			progress.check();
			triage.deleteIssue(issue.id());
			progress.worked(1);
		}
	}
}
