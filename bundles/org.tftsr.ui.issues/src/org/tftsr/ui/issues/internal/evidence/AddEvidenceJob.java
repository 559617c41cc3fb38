package org.tftsr.ui.issues.internal.evidence;

import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.issues.internal.OpenIssue;

/** Adds a log to an issue, where it is not there yet, and lines of it, redacted, to a why. */
final class AddEvidenceJob extends TriageJob {

	/** So often in a row others are faster only where something is wrong. */
	private static final int ATTEMPTS = 100;

	private final IssueToFill issue;
	private final LogLines lines;
	private final UUID whyId;
	private final String question;

	/**
	 * @param issueId  the issue; null for a new one
	 * @param whyId    the why; null for a new one
	 * @param question of a new why
	 */
	AddEvidenceJob(UUID issueId, LogLines lines, UUID whyId, String question) {
		super(Messages.Evidence_job, JobFamilies.TRIAGE);
		this.issue = new IssueToFill(issueId, NLS.bind(Messages.Evidence_newIssue, lines.name()));
		this.lines = lines;
		this.whyId = whyId;
		this.question = question;
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		// what is refused is refused before anything is made
		Services.get(TriageService.class).requireSeen(lines.file(), lines.seen(), progress);
		OpenIssue.later(issue.fill(id -> add(id, progress)));
	}

	private void add(UUID issueId, Progress progress) throws TftsrException {
		IssueRepository issues = Services.get(IssueRepository.class);
		TriageService service = Services.get(TriageService.class);
		LogFile log = service.importLines(issueId, lines.file(), lines.encoding(), lines.seen(), progress);
		String evidence = service.evidence(log.id(), lines.numbers(), progress);
		if (whyId == null) {
			issues.addWhy(issueId, null, question, "", evidence, WhyState.ACCEPTED); //$NON-NLS-1$
		} else {
			boolean added = false;
			for (int attempt = 1; !added; attempt++) {
				added = add(issues, issueId, evidence, attempt == ATTEMPTS);
			}
		}
	}

	/** Adds to the evidence as it is; false where somebody else changed it at the same time, so that it has to be read again. */
	private boolean add(IssueRepository issues, UUID issueId, String evidence, boolean last) throws TftsrException {
		WhyStep why = issues.whys(issueId).stream().filter(step -> step.id().equals(whyId)).findFirst()
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.Evidence_what,
						Messages.Evidence_gone_why, Messages.Evidence_gone_remedy));
		try {
			issues.updateWhy(whyId, new WhyChange(null, null, join(why.evidence(), evidence), null).to(why));
			return true;
		} catch (TftsrException e) {
			if (last || e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
			return false;
		}
	}

	/** Evidence is a line each, and the same line is no better evidence for being there twice. */
	private static String join(String before, String added) {
		StringBuilder all = new StringBuilder(before.stripTrailing());
		for (String line : added.split("\n")) { //$NON-NLS-1$
			if (before.lines().noneMatch(line::equals)) {
				all.append(all.isEmpty() ? "" : "\n").append(line); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return all.toString();
	}
}
