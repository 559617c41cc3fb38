package org.tftsr.ui.issues.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.NoticeBar;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.document.OpenDocument;

/**
 * Says that unsaved changes were left behind when the program ended without asking, and opens the editors that put them back. A
 * question is none of these: the Chat view shows it by itself.
 */
final class LeftBehind {

	private final IWorkbenchPage page;
	private final NoticeBar notice;
	/** Whether it was looked for them since the vault was opened; whoever finds that it failed looks again. */
	private final AtomicBoolean looked = new AtomicBoolean();
	/** Somebody knows of them. On the user interface thread alone. */
	private boolean answered;

	LeftBehind(IWorkbenchPage page, NoticeBar notice) {
		this.page = page;
		this.notice = notice;
	}

	/** Looks for them in the background, unless that was done. On the user interface thread. */
	void tell() {
		if (!answered && looked.compareAndSet(false, true)) {
			ServiceJob.scheduleUnasked(Messages.LeftBehind_looking, JobFamilies.ISSUES, this::lookOrLater);
		}
	}

	/** What was said is not seen any more: it is said again at the next {@link #tell()}, unless somebody has answered. */
	void again() {
		looked.set(false);
	}

	private void lookOrLater(Progress progress) throws TftsrException {
		try {
			look();
		} catch (TftsrException e) {
			looked.set(false);
			throw e;
		}
	}

	private void look() throws TftsrException {
		Set<UUID> issues = new LinkedHashSet<>();
		List<Document> documents = new ArrayList<>();
		for (KeptDraft<? extends Draft> kept : Services.get(DraftRepository.class).leftBehind()) {
			if (kept.draft() instanceof Draft.Text text) {
				Services.get(DocumentRepository.class).find(text.documentId()).ifPresent(documents::add);
			} else if (!(kept.draft() instanceof Draft.Question)) {
				issues.add(kept.draft().issueId());
			}
		}
		int number = issues.size() + documents.size();
		if (number > 0 && !notice.display().isDisposed()) {
			String words = number > 1 ? NLS.bind(Messages.LeftBehind_many, number)
					: NLS.bind(Messages.LeftBehind_one, title(issues, documents));
			notice.display().asyncExec(() -> {
				// not where it was locked meanwhile
				if (looked.get()) {
					notice.showLasting(words, Messages.LeftBehind_open, () -> answered = true, () -> open(issues, documents));
				}
			});
		}
	}

	private static String title(Set<UUID> issues, List<Document> documents) throws TftsrException {
		if (!documents.isEmpty()) {
			return documents.getFirst().title();
		}
		Optional<IssueDetail> issue = Services.get(IssueRepository.class).find(issues.iterator().next());
		return issue.map(detail -> detail.issue().title()).orElse(""); //$NON-NLS-1$
	}

	private void open(Set<UUID> issues, List<Document> documents) {
		issues.forEach(OpenIssue::later);
		documents.forEach(document -> OpenDocument.in(page, document));
	}
}
