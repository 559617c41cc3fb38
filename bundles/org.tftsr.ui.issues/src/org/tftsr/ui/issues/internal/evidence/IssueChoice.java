package org.tftsr.ui.issues.internal.evidence;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.issues.internal.triage.AddToIssueDialog;

/** Asks for an issue, and makes it where a new one is wanted. To be used on the user interface thread only. */
public final class IssueChoice {

	private IssueChoice() {
	}

	/**
	 * Asks for an issue.
	 *
	 * @param window  title of the dialog; null where something is added to the issue
	 * @param purpose what the issue is asked for
	 * @param title   of a new issue
	 * @return empty where the user thought better of it, or where no issue could be made, which was told then
	 */
	public static Optional<UUID> ask(Shell shell, String window, String purpose, String title) {
		AddToIssueDialog dialog = AddToIssueDialog.forPurpose(shell, window, purpose);
		if (dialog.open() != Window.OK) {
			return Optional.empty();
		}
		return dialog.issue()
				.or(() -> call(progress -> Services.get(IssueRepository.class).create(NewIssue.titled(title)).id()));
	}

	/** Calls a service while the user sees that there is work; a failure is told, and then there is no result. */
	static <T> Optional<T> call(Waiting.Work<T> call) {
		try {
			return Optional.of(Waiting.forWork(call));
		} catch (TftsrException e) {
			Problems.show(e);
			return Optional.empty();
		}
	}
}
