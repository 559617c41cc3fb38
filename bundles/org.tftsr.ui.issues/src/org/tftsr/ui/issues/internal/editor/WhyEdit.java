package org.tftsr.ui.issues.internal.editor;

import org.eclipse.jface.window.Window;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * Asks for a why and saves it. Where it cannot be saved, it asks again, with what was typed and the reason; and where somebody
 * else has changed the why meanwhile, it shows what that one wrote, which is replaced if the person saves again.
 */
final class WhyEdit {

	private final IssueEditor editor;
	/** As it was shown; null for a new one. */
	private final WhyStep why;

	/**
	 * @param editor shows the issue
	 * @param why    the one to edit, or null for a new one
	 */
	WhyEdit(IssueEditor editor, WhyStep why) {
		this.editor = editor;
		this.why = why;
	}

	/** Opens the dialog. */
	void ask() {
		ask(WhyDialog.of(editor.getSite().getShell(), why));
	}

	private void ask(WhyDialog dialog) {
		if (dialog.open() == Window.OK) {
			save(dialog.entry());
		}
	}

	private void save(WhyDialog.Entry entry) {
		new ServiceJob(Messages.WhysSection_saving, JobFamilies.ISSUES, progress -> {
			try {
				save(Services.get(IssueRepository.class), entry);
			} catch (TftsrException e) {
				if (Problems.isLocked(e)) {
					// what was typed is hidden with everything else
					throw e;
				}
				WhyStep now = present(e);
				editor.onDisplay(() -> new WhyEdit(editor, now).askAgain(entry, e));
			}
		}).schedule();
	}

	/** What a person has edited, a person stands behind, once it has an answer. */
	private void save(IssueRepository repository, WhyDialog.Entry entry) throws TftsrException {
		if (why == null) {
			repository.addWhy(editor.issueId(), null, entry.question(), entry.answer(), entry.evidence(),
					WhyState.ACCEPTED);
		} else {
			WhyState state = entry.answer().isBlank() ? why.state() : WhyState.ACCEPTED;
			repository.updateWhy(why.id(),
					new WhyChange(entry.question(), entry.answer(), entry.evidence(), state).to(why));
		}
	}

	/** The why as it stands; as it was shown where it is gone or cannot be read, which the problem has told already. */
	private WhyStep present(TftsrException problem) {
		if (why == null) {
			return null;
		}
		try {
			return Services.get(IssueRepository.class).find(why.issueId()).stream()
					.flatMap(issue -> issue.whys().stream()).filter(one -> one.id().equals(why.id())).findFirst()
					.orElse(why);
		} catch (TftsrException e) {
			problem.addSuppressed(e);
			return why;
		}
	}

	private void askAgain(WhyDialog.Entry typed, TftsrException problem) {
		if (problem.kind() == ProblemKind.CONFLICT) {
			editor.reload();
		}
		ask(WhyDialog.again(editor.getSite().getShell(), why, typed, problem));
	}
}
