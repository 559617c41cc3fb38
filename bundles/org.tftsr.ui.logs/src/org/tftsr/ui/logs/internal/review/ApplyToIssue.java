package org.tftsr.ui.logs.internal.review;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * Asks for the issue that a reviewed log goes into, and says with links what came of it. To be used on the user interface
 * thread.
 */
final class ApplyToIssue {

	private static final String COPY = "copy"; //$NON-NLS-1$
	private static final String AGAIN = "again"; //$NON-NLS-1$

	private final IWorkbenchPartSite site;
	private final Runnable again;
	private final Link outcome;
	private UUID issue;
	private ApplyJob.Result result;

	/**
	 * @param parent gets a line, in a column of its grid, once there is something to say
	 * @param again  reviews the log anew
	 */
	ApplyToIssue(Composite parent, IWorkbenchPartSite site, Runnable again) {
		this.site = site;
		this.again = again;
		outcome = new Link(parent, SWT.WRAP);
		outcome.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open(event.text)));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(outcome);
		outcome.setVisible(false);
	}

	void ask(LogModel model, ReviewFindings findings) {
		Optional<UUID> chosen = Commands
				.ask(site, CommandIds.CHOOSE_ISSUE,
						Map.of(CommandIds.CHOOSE_ISSUE_TITLE, NLS.bind(Messages.Apply_title, model.input().name()),
								CommandIds.CHOOSE_ISSUE_NEW, NLS.bind(Messages.Apply_newIssue, model.input().name())))
				.filter(UUID.class::isInstance).map(UUID.class::cast);
		if (chosen.isEmpty()) {
			return;
		}
		UUID id = chosen.get();
		try {
			new ApplyJob(id, model.input().localFile(), findings, model.masking().decisions(),
					new ApplyJob.Outcome() {

						@Override
						public void done(ApplyJob.Result applied) {
							later(() -> tell(id, applied));
						}

						@Override
						public void refused(TftsrException problem) {
							later(() -> say(NLS.bind(Messages.Apply_refused, problem.why(), problem.remedy())));
						}
					}).schedule();
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** Says why the log cannot go into an issue, and what to do instead. */
	void sayWhyNot(LogInput log) {
		String words = switch (log.files().size()) {
		case 0 -> Messages.Review_noFile;
		case 1 -> Messages.Review_elsewhere;
		default -> Messages.Review_merged;
		};
		if (!words.equals(outcome.getText())) {
			say(words);
		}
	}

	/** The review may be closed by then; what was asked for is done all the same. */
	private void later(Runnable action) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!outcome.isDisposed()) {
				action.run();
			}
		});
	}

	private void tell(UUID id, ApplyJob.Result done) {
		issue = id;
		result = done;
		String name = String.valueOf(done.copy().getFileName()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		outcome.setToolTipText(done.copy().toString());
		say(new MessageFormat(Messages.Apply_done, Locale.getDefault())
				.format(new Object[] { done.replaced(), done.found(), name }));
	}

	private void say(String words) {
		outcome.setText(words);
		((GridData) outcome.getLayoutData()).exclude = false;
		outcome.setVisible(true);
		outcome.requestLayout();
	}

	private void open(String link) {
		if (COPY.equals(link)) {
			Commands.execute(site, CommandIds.OPEN_LOG,
					Map.of(CommandIds.OPEN_LOG_URI, result.copy().toUri().toString()));
		} else if (AGAIN.equals(link)) {
			again.run();
		} else {
			Commands.execute(site, CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		}
	}
}
