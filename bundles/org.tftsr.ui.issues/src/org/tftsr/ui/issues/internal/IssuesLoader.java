package org.tftsr.ui.issues.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/**
 * Reads a list of issues for a view or a dialog. A failure goes to it, to be shown where the list would be, and not
 * into a dialog of its own. Scheduled anew while it waits, it runs once; while it runs, it runs once more.
 */
public final class IssuesLoader extends TriageJob {

	private static final int PAGE = 500;

	private final Set<IssueStatus> statuses;
	private final Consumer<List<IssueSummary>> onRows;
	private final Consumer<TftsrException> onProblem;

	/**
	 * @param statuses  one of these; empty for any
	 * @param onRows    is given the list, on the thread of the job
	 * @param onProblem is given the failure, on the thread of the job
	 */
	public IssuesLoader(Set<IssueStatus> statuses, Consumer<List<IssueSummary>> onRows,
			Consumer<TftsrException> onProblem) {
		super(Messages.IssuesLoader_name, JobFamilies.ISSUES);
		this.statuses = Set.copyOf(statuses);
		this.onRows = onRows;
		this.onProblem = onProblem;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			onRows.accept(read(progress));
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			onProblem.accept(e);
		}
	}

	/** Page by page, so that reading can be stopped. */
	private List<IssueSummary> read(Progress progress) throws TftsrException {
		IssueRepository repository = Services.get(IssueRepository.class);
		List<IssueSummary> rows = new ArrayList<>();
		progress.begin(getName(), -1);
		Page<IssueSummary> page;
		do {
			progress.check();
			page = repository.list(new IssueQuery(statuses, Set.of(), null, null, null, IssueQuery.Order.UPDATED, true,
					PAGE, rows.size()));
			rows.addAll(page.rows());
		} while (!page.rows().isEmpty() && rows.size() < page.total());
		return rows;
	}
}
