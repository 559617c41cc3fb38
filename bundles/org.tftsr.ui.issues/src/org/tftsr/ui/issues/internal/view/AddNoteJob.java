package org.tftsr.ui.issues.internal.view;

import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.issues.internal.NoticeBar;

/** Puts a text on the timeline of an issue, as noted now. */
final class AddNoteJob extends TriageJob {

	private static final String TYPE = "note"; //$NON-NLS-1$
	/** More is a log and no note. */
	private static final int MOST_CHARACTERS = 20_000;

	private final Issue issue;
	private final String text;
	private final NoticeBar notice;

	/** On the user interface thread. */
	AddNoteJob(Issue issue, String text, NoticeBar notice) {
		super(Messages.AddNoteJob_name, JobFamilies.ISSUES);
		this.issue = issue;
		this.text = text.strip();
		this.notice = notice;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		if (text.length() > MOST_CHARACTERS) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.AddNoteJob_what, Messages.AddNoteJob_long_why,
					Messages.AddNoteJob_long_remedy);
		}
		Services.get(IssueRepository.class).addTimelineEvent(issue.id(), TYPE, text, Instant.now(), null);
		Display display = notice.display();
		if (!display.isDisposed()) {
			display.asyncExec(() -> notice.show(NLS.bind(Messages.AddNoteJob_added, issue.title())));
		}
	}
}
