package org.tftsr.ui.logs.internal.review;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.evidence.NewFileName;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * Asks for the issue that a reviewed log goes into, and says with links what came of it. To be used on the user interface
 * thread.
 */
final class ApplyToIssue {

	/** Before the place of a copy among all of them. */
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
		outcome = Links.create(parent, SWT.WRAP);
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
		List<ApplyJob.Part> parts;
		try {
			parts = parts(model, findings);
		} catch (TftsrException e) {
			Problems.show(e);
			return;
		}
		if (parts.isEmpty()) {
			return;
		}
		new ApplyJob(id, model.input().name(), parts, findings, model.masking().decisions(), new ApplyJob.Outcome() {

			@Override
			public void done(ApplyJob.Result applied) {
				later(() -> tell(id, applied));
			}

			@Override
			public void refused(TftsrException problem) {
				String words = problem.kind() == ProblemKind.CONFLICT ? Messages.Apply_refused : Messages.Apply_refusedPlaces;
				later(() -> say(NLS.bind(words, problem.why().replace("&", "&&"), problem.remedy()))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}).schedule();
	}

	/** The files with their places; none where the user chose no place for a copy of one that is elsewhere. */
	private List<ApplyJob.Part> parts(LogModel model, ReviewFindings findings) throws TftsrException {
		LogInput input = model.input();
		LineLog log = model.log();
		List<ApplyJob.Part> parts = new ArrayList<>();
		CopyPlaces places = new CopyPlaces(input.files());
		for (ReviewedLog reviewed : findings.files()) {
			Optional<Path> place = place(places, reviewed);
			if (place.isEmpty()) {
				return List.of();
			}
			int index = parts.size();
			parts.add(reviewed.file() == null
					? new ApplyJob.Part(reviewed, place.get(), log.charset(), LongUnaryOperator.identity())
					: new ApplyJob.Part(reviewed, place.get(), model.charset(), line -> input.line(log, index, line).orElse(0)));
		}
		return parts;
	}

	private Optional<Path> place(CopyPlaces places, ReviewedLog reviewed) throws TftsrException {
		if (reviewed.local() != null) {
			return Optional.of(reviewed.local());
		}
		return reviewed.file() != null ? askForPlace(places, reviewed.file())
				: Services.get(FileChooser.class).save(site.getShell(), NLS.bind(Messages.Apply_saveTitle, reviewed.name()),
						NewFileName.of(reviewed.name()), true);
	}

	private Optional<Path> askForPlace(CopyPlaces places, FileLog file) throws TftsrException {
		return Services.get(FileChooser.class).save(site.getShell(), NLS.bind(Messages.Apply_copyTitle, places.title(file)),
				places.propose(file), true);
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
		outcome.setToolTipText(done.copies().stream().map(Path::toString).collect(Collectors.joining("\n"))); //$NON-NLS-1$
		List<String> links = new ArrayList<>();
		for (Path copy : done.copies()) {
			String name = String.valueOf(copy.getFileName()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
			links.add("<a href=\"" + COPY + links.size() + "\">" + name + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		say(new MessageFormat(Messages.Apply_done, Locale.getDefault())
				.format(new Object[] { done.replaced(), done.found(), links.size(), String.join(", ", links) })); //$NON-NLS-1$
	}

	private void say(String words) {
		outcome.setText(words);
		((GridData) outcome.getLayoutData()).exclude = false;
		outcome.setVisible(true);
		outcome.requestLayout();
	}

	private void open(String link) {
		if (link.startsWith(COPY)) {
			Path copy = result.copies().get(Integer.parseInt(link.substring(COPY.length())));
			Commands.execute(site, CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, copy.toUri().toString()));
		} else if (AGAIN.equals(link)) {
			again.run();
		} else {
			Commands.execute(site, CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		}
	}
}
