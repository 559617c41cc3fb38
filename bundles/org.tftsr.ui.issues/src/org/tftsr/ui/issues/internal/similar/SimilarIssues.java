package org.tftsr.ui.issues.internal.similar;

import java.util.List;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/**
 * Looks for issues that are like something. Scheduled anew while it waits, it runs once, for what was asked last. It is a hint and
 * nothing more: where the vault is locked, or an issue is gone, nothing is found.
 */
final class SimilarIssues extends TriageJob {

	/** What it takes to look. */
	@FunctionalInterface
	interface Question {
		List<SimilarIssue> ask(IssueInsights insights) throws TftsrException;
	}

	private final Consumer<List<SimilarIssue>> onFound;
	private volatile Question question = insights -> List.of();

	/** @param onFound is given what was found, on the thread of the job */
	SimilarIssues(Consumer<List<SimilarIssue>> onFound) {
		super(Messages.SimilarIssues_name, JobFamilies.ISSUES);
		this.onFound = onFound;
		setSystem(true);
	}

	void ask(Question asked, long delayMillis) {
		question = asked;
		schedule(delayMillis);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			onFound.accept(question.ask(Services.get(IssueInsights.class)));
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.LOCKED && e.kind() != ProblemKind.NOT_FOUND) {
				throw e;
			}
			onFound.accept(List.of());
		}
	}
}
