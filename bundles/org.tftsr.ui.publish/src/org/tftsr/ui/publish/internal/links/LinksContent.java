package org.tftsr.ui.publish.internal.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.IssueContribution;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LinkText;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.settings.ResultArea;

/**
 * The pages and tickets that an issue is linked with, each with its state, and publications that did not end, to be resumed. All of it
 * is reached by the keyboard: every line is links.
 */
final class LinksContent implements IssueContribution.Content {

	private static final int COLUMNS = 3;
	private static final int TEXT_WIDTH = 200;

	private final UUID issueId;
	private final Runnable laidOut;
	private final Composite area;
	/** Kept, because a widget that is gone cannot be asked for it, and jobs end when they will. */
	private final Display display;
	private final Composite rows;
	private final Label state;
	private Published shown;

	/** @param laidOut done when the area wants another height */
	LinksContent(Composite parent, UUID issueId, Runnable laidOut) {
		this.issueId = issueId;
		this.laidOut = laidOut;
		area = new Composite(parent, SWT.NONE);
		display = area.getDisplay();
		area.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().spacing(5, 6).applyTo(area);
		rows = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 4).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
		state = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(state);
		Composite actions = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(16, 0).applyTo(actions);
		link(actions, Messages.Links_publish, this::publish);
		link(actions, Messages.Links_link, this::findLink);
		link(actions, Messages.Links_refresh, this::readStates);
		Runnable underWay = this::refresh;
		UnderWay.addListener(underWay);
		area.addDisposeListener(event -> UnderWay.removeListener(underWay));
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void refresh() {
		new ServiceJob(Messages.Links_reading, JobFamilies.PUBLISHING, progress -> {
			try {
				Published now = Published.read(issueId);
				later(() -> show(now));
			} catch (TftsrException e) {
				// a locked vault is told by what is around this
				if (!Problems.isLocked(e)) {
					later(() -> say(ResultArea.words(e)));
				}
			}
		}).schedule();
	}

	private void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void show(Published now) {
		// an older reading may have failed, and said so
		say(now.links().isEmpty() && now.unfinished().isEmpty() ? Messages.Links_none : "");
		if (now.equals(shown)) {
			return;
		}
		shown = now;
		for (Control child : rows.getChildren()) {
			child.dispose();
		}
		now.links().forEach(this::row);
		now.unfinished().forEach(this::row);
		layOut();
	}

	private void row(RemoteLink link) {
		icon(Images.get(Images.REMOTE_LINK));
		Composite middle = new Composite(rows, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(middle);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(middle);
		Link open = link(middle, link.label(), () -> open(link));
		open.setToolTipText(link.address());
		grab(open);
		grab(label(middle, facts(link)));
		Composite right = right(1);
		link(right, Messages.Links_forget, () -> forget(link)).setToolTipText(Messages.Links_forgetTip);
	}

	private void row(Publication publication) {
		if (shown.underWay().contains(publication.id())) {
			icon(Images.get(Images.PUBLISH));
			Label words = label(rows, NLS.bind(Messages.Links_underWay, publication.service().displayName(), publication.title()));
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(words);
			return;
		}
		icon(Images.get(Images.WARNING));
		String state = publication.problem() == null ? Messages.Links_unfinished
				: publication.step() == PublicationStep.FAILED ? Messages.Links_failed : Messages.Links_stopped;
		Label words = label(rows, NLS.bind(state, new Object[] { publication.service().displayName(), publication.title(), publication.problem() }));
		grab(words);
		Composite right = right(2);
		link(right, Messages.Links_resume, () -> new ResumeJob(publication.id(), publication.service(), List.of()).schedule());
		link(right, Messages.Links_giveUp, () -> giveUp(publication));
	}

	private void icon(Image image) {
		Label icon = new Label(rows, SWT.NONE);
		icon.setImage(image);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(icon);
	}

	/** For so many links, which end where those of the other rows do. */
	private Composite right(int links) {
		Composite right = new Composite(rows, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(links).spacing(12, 0).applyTo(right);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).applyTo(right);
		return right;
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		return label;
	}

	private static Link link(Composite parent, String text, Runnable action) {
		Link link = Links.create(parent, SWT.NONE);
		link.setText("<a>" + LinkText.escape(text) + "</a>");
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return link;
	}

	private static void grab(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(control);
	}

	private static String facts(RemoteLink link) {
		List<String> words = new ArrayList<>();
		words.add(link.service().displayName());
		if (link.place() != null) {
			words.add(link.place());
		}
		if (link.state() != null) {
			words.add(link.state());
		} else if (link.version() != null) {
			words.add(NLS.bind(Messages.Links_version, link.version()));
		}
		if (link.readAt() != null) {
			words.add(NLS.bind(Messages.Links_asOf, time(link.readAt())));
		}
		return String.join("  \u00B7  ", words);
	}

	private static String time(Instant instant) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
				.format(instant);
	}

	private void say(String words) {
		String text = words.replace("&", "&&");
		if (state.getText().equals(text) && state.getVisible() != words.isEmpty()) {
			return;
		}
		state.setText(text);
		((GridData) state.getLayoutData()).exclude = words.isEmpty();
		state.setVisible(!words.isEmpty());
		layOut();
	}

	private void layOut() {
		area.layout(true, true);
		laidOut.run();
	}

	private static void open(RemoteLink link) {
		try {
			Services.get(WebBrowser.class).open(new URI(link.address()));
		} catch (URISyntaxException e) {
			Problems.show(new TftsrException(ProblemKind.INVALID_INPUT, Messages.Links_openWhat, Messages.Links_openWhy,
					Messages.Links_openRemedy, e));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void publish() {
		Commands.execute(PlatformUI.getWorkbench(), CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issueId.toString()));
	}

	private void findLink() {
		ServiceJob.scheduleForUser(Messages.Links_reading, JobFamilies.PUBLISHING, progress -> {
			List<Integration> integrations = Services.get(IntegrationRepository.class).list();
			later(() -> findLink(integrations));
		});
	}

	private void findLink(List<Integration> integrations) {
		if (integrations.isEmpty()) {
			// that nothing is set up, and where to do so, is said there
			publish();
			return;
		}
		new LinkDialog(area.getShell(), issueId, integrations).ask()
				.ifPresent(target -> ServiceJob.scheduleForUser(Messages.Links_linking, JobFamilies.PUBLISHING, progress -> {
					Services.get(PublicationService.class).link(issueId, target, progress);
					refresh();
				}));
	}

	private void readStates() {
		ServiceJob.scheduleForUser(Messages.Links_readingStates, JobFamilies.PUBLISHING, progress -> {
			Services.get(PublicationService.class).refresh(issueId, progress);
			refresh();
		});
	}

	private void forget(RemoteLink link) {
		if (ask(Messages.Links_forget, NLS.bind(Messages.Links_forgetQuestion, link.label(), link.service().displayName()),
				Messages.Links_forget)) {
			ServiceJob.scheduleForUser(Messages.Links_forgetting, JobFamilies.PUBLISHING, progress -> {
				Services.get(RemoteLinkRepository.class).remove(link.id());
				refresh();
			});
		}
	}

	private void giveUp(Publication publication) {
		if (ask(Messages.Links_giveUp, NLS.bind(Messages.Links_giveUpQuestion, publication.title(), publication.service().displayName()),
				Messages.Links_giveUp)) {
			ServiceJob.scheduleForUser(Messages.Links_givingUp, JobFamilies.PUBLISHING, progress -> {
				Services.get(PublicationService.class).giveUp(publication.id());
				refresh();
			});
		}
	}

	private boolean ask(String title, String question, String yes) {
		return MessageDialog.open(MessageDialog.QUESTION, area.getShell(), title, LegacyActionTools.escapeMnemonics(question), SWT.NONE, yes,
				IDialogConstants.CANCEL_LABEL) == 0;
	}
}
