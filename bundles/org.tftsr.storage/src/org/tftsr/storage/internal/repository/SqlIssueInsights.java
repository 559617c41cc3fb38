package org.tftsr.storage.internal.repository;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transactions;

/** What all issues of the database together tell. */
@Component
public final class SqlIssueInsights implements IssueInsights {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlIssueInsights(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public IssueStatistics statistics(ZonedDateTime now, int weeks) throws TftsrException {
		String what = "Cannot count the issues";
		if (weeks < 1) {
			throw Inputs.invalid(what, "at least one week has to be asked for", "Give 1 week or more");
		}
		return transactions.read(what, transaction -> new StatisticsQueries(transaction, now).run(weeks));
	}

	@Override
	public List<SimilarIssue> similar(UUID issueId, int limit) throws TftsrException {
		String what = "Cannot look for similar issues";
		Inputs.requireRows(what, limit);
		return transactions.read(what, transaction -> {
			SimilarIssues.Text text = SimilarIssues.textOf(transaction, issueId)
					.orElseThrow(() -> Inputs.notFound(what, "issue", issueId));
			return new SimilarIssues(transaction).to(text, limit);
		});
	}

	@Override
	public List<SimilarIssue> similar(String text, int limit) throws TftsrException {
		String what = "Cannot look for similar issues";
		Inputs.requireRows(what, limit);
		return transactions.readIfPresent(what,
				transaction -> new SimilarIssues(transaction).to(new SimilarIssues.Text(0, text), limit), List.of());
	}
}
