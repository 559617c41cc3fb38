package org.tftsr.ui.issues.internal.dashboard;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Has the issues counted. A failure goes to who asked, to be shown where the figures would be. */
final class StatisticsLoader extends TriageJob {

	static final int WEEKS = 12;

	private final Consumer<Optional<IssueStatistics>> onRead;
	private final Consumer<TftsrException> onProblem;

	/**
	 * @param onRead    is given the figures, or none where there is no database yet, on the thread of the job
	 * @param onProblem is given the failure, on the thread of the job
	 */
	StatisticsLoader(Consumer<Optional<IssueStatistics>> onRead, Consumer<TftsrException> onProblem) {
		super(Messages.StatisticsLoader_name, JobFamilies.ISSUES);
		this.onRead = onRead;
		this.onProblem = onProblem;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			boolean present = Services.get(Vault.class).state().present();
			Optional<IssueStatistics> read = present
					? Optional.of(Services.get(IssueInsights.class).statistics(ZonedDateTime.now(), WEEKS))
					: Optional.empty();
			// what was counted before the vault was locked must not be shown after
			progress.check();
			onRead.accept(read);
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED && progress.isCancelled()) {
				throw e;
			}
			onProblem.accept(e);
		}
	}
}
