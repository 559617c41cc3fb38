package org.tftsr.ui.issues.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/**
 * Reads a list of issues for a view or a dialog: all of them where there are not too many, else the thousand changed
 * last and what a search finds, so that neither time nor memory grows with the database. A failure goes to who asked, to be
 * shown where the list would be, and not into a dialog of its own. Scheduled anew while it waits, it runs once; while it runs,
 * it runs once more.
 */
public final class IssuesLoader extends TriageJob {

	/** The first is small, so that it is there soon. */
	private static final int PAGE = 500;
	private static final int FOLLOWING_PAGE = 2_500;
	private static final int AT_ONCE = 1_000;

	private final Set<IssueStatus> statuses;
	private final int allUpTo;
	private final Consumer<IssueList> onList;
	private final Consumer<TftsrException> onProblem;
	private volatile Narrowing narrowing = new Narrowing("", Set.of()); //$NON-NLS-1$
	private volatile int most = AT_ONCE;
	private boolean everRead;

	/** What the user wants to see of a list that is too long. */
	private record Narrowing(String text, Set<IssueStatus> without) {
	}

	/**
	 * @param statuses  one of these; empty for any
	 * @param allUpTo   of so many issues all are read, whatever is looked for; at least a thousand
	 * @param onList    is given the list, on the thread of the job
	 * @param onProblem is given the failure, on the thread of the job
	 */
	public IssuesLoader(Set<IssueStatus> statuses, int allUpTo, Consumer<IssueList> onList,
			Consumer<TftsrException> onProblem) {
		super(Messages.IssuesLoader_name, JobFamilies.ISSUES);
		this.statuses = statuses.isEmpty() ? EnumSet.allOf(IssueStatus.class) : EnumSet.copyOf(statuses);
		this.allUpTo = Math.max(AT_ONCE, allUpTo);
		this.onList = onList;
		this.onProblem = onProblem;
	}

	/**
	 * What to look for where there are too many issues to read them all; takes effect when next run.
	 *
	 * @param text    words of their text; blank for none
	 * @param without issues of these are left out
	 */
	public void narrow(String text, Set<IssueStatus> without) {
		narrowing = new Narrowing(text, Set.copyOf(without));
	}

	/** Reads another thousand. */
	public void readMore() {
		most += AT_ONCE;
		schedule();
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			IssueList read = read(progress);
			// what was read before the vault was locked must not be shown after
			progress.check();
			onList.accept(read);
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED && progress.isCancelled()) {
				throw e;
			}
			onProblem.accept(e);
		}
	}

	private IssueList read(Progress progress) throws TftsrException {
		if (!Services.get(Vault.class).state().present()) {
			// looking at a list makes no database, for which somebody would have to be asked
			return IssueList.EMPTY;
		}
		IssueRepository repository = Services.get(IssueRepository.class);
		progress.begin(getName(), -1);
		Page<IssueSummary> first = repository.list(query(statuses));
		int complete = Math.max(allUpTo, most);
		if (first.total() <= complete) {
			if (!everRead) {
				// who opens a view sees something while the rest is read
				onList.accept(new IssueList(first.rows(), first.total(), true));
			}
			everRead = true;
			return new IssueList(read(repository, query(statuses), first, complete, progress), first.total(), true);
		}
		Narrowing wanted = narrowing;
		Set<IssueStatus> shown = EnumSet.copyOf(statuses);
		shown.removeAll(wanted.without());
		return new IssueList(narrowed(repository, wanted.text(), shown, progress), first.total(), false);
	}

	private List<IssueSummary> narrowed(IssueRepository repository, String text, Set<IssueStatus> shown,
			Progress progress) throws TftsrException {
		Map<UUID, IssueSummary> rows = new LinkedHashMap<>();
		if (!shown.isEmpty()) {
			IssueQuery query = query(shown);
			read(repository, query, repository.list(query), most, progress)
					.forEach(row -> rows.put(row.issue().id(), row));
		}
		if (!text.isBlank()) {
			progress.check();
			repository.search(text, PAGE).hits().stream().map(SearchHit::summary)
					.filter(row -> shown.contains(row.issue().status()))
					.forEach(row -> rows.putIfAbsent(row.issue().id(), row));
		}
		return List.copyOf(rows.values());
	}

	/** Page by page, so that reading can be stopped. */
	private static List<IssueSummary> read(IssueRepository repository, IssueQuery query, Page<IssueSummary> first, int limit,
			Progress progress) throws TftsrException {
		List<IssueSummary> rows = new ArrayList<>(first.rows());
		Page<IssueSummary> page = first;
		while (page.next() != null && rows.size() < limit) {
			progress.check();
			page = repository.list(query.page(page.next(), Math.min(FOLLOWING_PAGE, limit - rows.size())));
			rows.addAll(page.rows());
		}
		return rows;
	}

	private static IssueQuery query(Set<IssueStatus> statuses) {
		return new IssueQuery(statuses, Set.of(), null, null, null, IssueQuery.Order.UPDATED, true, PAGE, null);
	}
}
