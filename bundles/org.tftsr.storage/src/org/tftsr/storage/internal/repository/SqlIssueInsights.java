package org.tftsr.storage.internal.repository;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

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
		Supplier<String> what = () -> Messages.IssueInsights_countWhat;
		if (weeks < 1) {
			throw Inputs.invalid(what, Messages.IssueInsights_weeksWhy, Messages.IssueInsights_weeksRemedy);
		}
		return transactions.read(what, transaction -> new StatisticsQueries(transaction, now).run(weeks));
	}

	@Override
	public List<SimilarIssue> similar(UUID issueId, int limit) throws TftsrException {
		Supplier<String> what = () -> Messages.IssueInsights_similarWhat;
		Inputs.requireRows(what, limit);
		return transactions.read(what, transaction -> {
			SimilarIssues.Text text = SimilarIssues.textOf(transaction, issueId)
					.orElseThrow(() -> Inputs.notFound(what, Messages.Issue_noneWhy, issueId));
			return new SimilarIssues(transaction).to(text, limit);
		});
	}

	@Override
	public List<SimilarIssue> similar(String text, int limit) throws TftsrException {
		Supplier<String> what = () -> Messages.IssueInsights_similarWhat;
		Inputs.requireRows(what, limit);
		return transactions.readIfPresent(what,
				transaction -> new SimilarIssues(transaction).to(new SimilarIssues.Text(0, text), limit), List.of());
	}
}
