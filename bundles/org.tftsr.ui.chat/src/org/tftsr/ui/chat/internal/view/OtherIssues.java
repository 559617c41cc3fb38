package org.tftsr.ui.chat.internal.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Issues that can be attached by their title: those that changed last. */
final class OtherIssues {

	private static final int MOST = 50;

	private OtherIssues() {
	}

	/** @param onRead is given them, on the thread of a job */
	static void load(UUID issueId, Consumer<List<Issue>> onRead) {
		ServiceJob.scheduleUnasked(Messages.OtherIssues_job, JobFamilies.CHAT,
				progress -> onRead.accept(Services.get(IssueRepository.class)
						.list(new IssueQuery(EnumSet.allOf(IssueStatus.class), Set.of(), null, null, null, IssueQuery.Order.UPDATED,
								true, MOST, null))
						.rows().stream().map(IssueSummary::issue).filter(issue -> !issue.id().equals(issueId)).toList()));
	}
}
