package org.tftsr.ui.publish.internal.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.ui.review.Decision;

/**
 * Lets requests go that were shown to the user before, and shows any other one in a dialog first. Called on the thread that sends,
 * which waits for the user.
 */
public final class ShownRequests implements Reviewer {

	private final Set<String> shown = new HashSet<>();
	private final Progress progress;
	/** Whether the user may say that nothing of an issue need be shown from now on. */
	private final boolean ofIssue;

	/**
	 * @param shown    what was shown
	 * @param progress of the work that waits; where it is cancelled, nothing more is waited for
	 */
	public ShownRequests(List<Preview> shown, Progress progress) {
		this(shown, true, progress);
	}

	private ShownRequests(List<Preview> shown, boolean ofIssue, Progress progress) {
		this.ofIssue = ofIssue;
		this.progress = progress;
		shown.forEach(preview -> this.shown.add(key(preview)));
	}

	/** Of a search by words, which is asked about each time: the gate knows of no issue that it belongs to. */
	public static ShownRequests ofSearch(Progress progress) {
		return new ShownRequests(List.of(), false, progress);
	}

	/** The very bytes for the same machine; a request without any is known by its address. */
	private static String key(Preview preview) {
		String origin = preview.address().getScheme() + "://" + preview.address().getAuthority();
		return preview.body().length == 0 ? preview.method() + ' ' + preview.address()
				: preview.method() + ' ' + origin + ' ' + preview.sha256();
	}

	@Override
	public Verdict review(Preview preview) throws TftsrException {
		if (shown.contains(key(preview))) {
			return Verdict.SEND;
		}
		Decision<Verdict> decision = new Decision<>();
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> decision.make(new ReviewDialog(shell(display), preview, ofIssue).ask()));
		Verdict verdict = decision.await(progress);
		if (verdict != Verdict.REFUSE) {
			shown.add(key(preview));
		}
		return verdict;
	}

	/** The dialog that waits for the work, where one does. */
	private static Shell shell(Display display) {
		Shell active = display.getActiveShell();
		return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}
}
