package org.tftsr.ui.chat.internal.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Issues that the view can turn to, or that can be attached by their title. */
final class OtherIssues {

	private static final int MOST = 50;

	private OtherIssues() {
	}

	/**
	 * Reads those that changed last.
	 *
	 * @param onRead is given them, on the thread of a job
	 */
	static void load(UUID issueId, Consumer<List<Issue>> onRead) {
		ServiceJob.scheduleUnasked(Messages.OtherIssues_job, JobFamilies.CHAT,
				progress -> onRead.accept(Services.get(IssueRepository.class)
						.list(new IssueQuery(EnumSet.allOf(IssueStatus.class), Set.of(), null, null, null, IssueQuery.Order.UPDATED,
								true, MOST, null))
						.rows().stream().map(IssueSummary::issue).filter(issue -> !issue.id().equals(issueId)).toList()));
	}

	/** Asks for the issue that is to be talked about. */
	static Optional<UUID> choose(IServiceLocator services) {
		return Commands.ask(services, CommandIds.CHOOSE_ISSUE, Map.of(CommandIds.CHOOSE_ISSUE_WINDOW, Messages.Empty_choose,
				CommandIds.CHOOSE_ISSUE_TITLE, Messages.Empty_choosePurpose, CommandIds.CHOOSE_ISSUE_NEW, Messages.Empty_newTitle))
				.filter(UUID.class::isInstance).map(UUID.class::cast);
	}
}
