package org.tftsr.ui.publish.internal.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.net.Preview;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.document.DocumentViewer;
import org.tftsr.ui.document.RenderedDocument;
import org.tftsr.ui.publish.internal.review.RequestText;
import org.tftsr.ui.publish.internal.review.ShownRequests;

/** Exactly what goes: the text as it will be read there, the very requests, and what changes where something is updated. */
final class PreviewPage extends WizardPage {

	private static final int WIDTH = 300;
	private static final int LINES = 16;
	private static final int REQUESTS_TAB = 1;

	private final UUID issueId;
	private final Choices choices;
	private final StackLayout stack = new StackLayout();
	private Composite ready;
	/** In its place where there is none: the head of a wizard has room for two lines, and a remedy may stand in the fourth. */
	private MessageArea missing;
	private Label facts;
	private Label notes;
	private TabFolder tabs;
	private DocumentViewer text;
	private org.eclipse.swt.widgets.List requests;
	private RequestText request;
	private TabItem alongTab;
	private AlongTable along;
	private TabItem differenceTab;
	private Difference difference;
	private PreparedPublication prepared;
	/** For what it was prepared. */
	private List<Object> preparedFor = List.of();

	PreviewPage(UUID issueId, Choices choices) {
		super("preview", Messages.PreviewPage_title, Images.PUBLISH_BANNER);
		this.issueId = issueId;
		this.choices = choices;
		setDescription(Messages.PreviewPage_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		HelpContexts.set(page, HelpContexts.PUBLISH_WIZARD);
		page.setLayout(stack);
		missing = new MessageArea(page);
		ready = new Composite(page, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(ready);
		facts = label(ready);
		notes = label(ready);
		tabs = new TabFolder(ready, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, TextHeight.of(tabs, LINES)).applyTo(tabs);
		text = new DocumentViewer(tabs);
		tab(Messages.PreviewPage_tabText, text.control());
		tab(Messages.PreviewPage_tabRequests, createRequests());
		stack.topControl = ready;
		Dialog.applyDialogFont(page);
		setControl(page);
	}

	private static Label label(Composite page) {
		Label label = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private TabItem tab(String title, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
		return item;
	}

	private Control createRequests() {
		SashForm sash = new SashForm(tabs, SWT.HORIZONTAL);
		requests = new org.eclipse.swt.widgets.List(sash, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		AccessibleNames.set(requests, Messages.PreviewPage_requests);
		requests.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showRequest()));
		request = new RequestText(sash);
		sash.setWeights(1, 2);
		return sash;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		List<Object> wanted = wanted();
		if (visible && !wanted.equals(preparedFor)) {
			setPageComplete(false);
			// the page is shown first, so that it says what goes on
			getShell().getDisplay().asyncExec(() -> {
				if (!getControl().isDisposed() && getContainer().getCurrentPage() == this) {
					prepare(wanted);
				}
			});
		}
	}

	/** Something that was prepared together with its page. */
	private record Ready(PreparedPublication publication, RenderedDocument page) {
	}

	private void prepare(List<Object> wanted) {
		PublicationTarget target = choices.target();
		UUID documentId = choices.documentId();
		Redaction redaction = choices.redaction();
		Ready[] result = new Ready[1];
		// whatever comes of it, what was prepared before is not shown any more
		preparedFor = List.of();
		setErrorMessage(null);
		try {
			getContainer().run(true, true, monitor -> {
				try {
					PreparedPublication made = Services.get(PublicationService.class).prepare(issueId, documentId, target, redaction,
							new MonitorProgress(monitor));
					result[0] = new Ready(made, RenderedDocument.render(made.title(), made.markdown()));
				} catch (TftsrException e) {
					throw new InvocationTargetException(e);
				}
			});
			preparedFor = wanted;
			show(result[0]);
		} catch (InvocationTargetException e) {
			fail(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void fail(Throwable cause) {
		if (!(cause instanceof TftsrException problem)) {
			throw new IllegalStateException(cause);
		}
		setErrorMessage(Messages.PreviewPage_failed);
		Runnable again = () -> prepare(wanted());
		if (problem.kind() == ProblemKind.CANCELLED) {
			missing.show(Messages.PreviewPage_stopped).link(Messages.PreviewPage_retry, again);
		} else {
			missing.showProblem(problem, PlatformUI.getWorkbench(), again);
		}
		bringUp(missing.control());
		missing.setFocus();
	}

	private void bringUp(Control control) {
		stack.topControl = control;
		((Composite) getControl()).layout(true, true);
	}

	private void show(Ready result) {
		prepared = result.publication();
		Candidate existing = choices.existing();
		String what = existing == null ? Messages.PreviewPage_create : Messages.PreviewPage_update;
		String name = existing == null ? prepared.title() : existing.label();
		String redacted = prepared.unredacted() ? Messages.PreviewPage_unredacted : RequestText.redacted(prepared.redacted());
		facts.setText(NLS.bind(what, new Object[] { name, choices.service().displayName(), redacted }).replace("&", "&&"));
		List<String> lines = new ArrayList<>(prepared.notes());
		if (prepared.unchanged()) {
			lines.addFirst(Messages.PreviewPage_unchanged);
		}
		notes.setText(lines.stream().map(line -> line.endsWith(".") ? line : line + '.').collect(Collectors.joining("\n")).replace("&", "&&"));
		text.show(result.page());
		showRequests();
		showAlong();
		showDifference();
		warn(prepared.replacesOthers() ? Messages.PreviewPage_look : null);
		bringUp(ready);
		setPageComplete(true);
	}

	/**
	 * Says what has to be known before one finishes. That it is not redacted stands there as long as it is so, whatever else is to be said.
	 *
	 * @param more null for nothing
	 */
	private void warn(String more) {
		String whole = !prepared.unredacted() ? more
				: more == null ? Messages.PreviewPage_warning : Messages.PreviewPage_warning + ' ' + more;
		setMessage(whole, WARNING);
	}

	private void showRequests() {
		requests.setItems(prepared.requests().stream().map(RequestText::title).toArray(String[]::new));
		requests.select(0);
		showRequest();
	}

	private void showRequest() {
		int index = requests.getSelectionIndex();
		List<Preview> all = prepared.requests();
		request.show(index < 0 || index >= all.size() ? null : all.get(index));
	}

	/** What goes along has a tab of its own, which is there where something does. */
	private void showAlong() {
		int count = prepared.labels().size() + prepared.files().size();
		if (count > 0 && along == null) {
			along = new AlongTable(tabs);
			Dialog.applyDialogFont(along.control());
			alongTab = new TabItem(tabs, SWT.NONE, REQUESTS_TAB + 1);
			alongTab.setControl(along.control());
		} else if (count == 0 && along != null) {
			alongTab.dispose();
			along.control().dispose();
			along = null;
		}
		if (count > 0) {
			alongTab.setText(NLS.bind(Messages.PreviewPage_tabAlong, count));
			along.show(prepared.labels(), prepared.files());
		}
	}

	private void showDifference() {
		boolean has = prepared.before() != null;
		if (has && difference == null) {
			difference = new Difference(tabs);
			differenceTab = tab(Messages.PreviewPage_tabDifference, difference.control());
		} else if (!has && difference != null) {
			differenceTab.dispose();
			difference.control().dispose();
			difference = null;
		}
		if (has) {
			difference.show(prepared.title(), prepared.before(), prepared.ancestor(), prepared.text());
			tabs.setSelection(prepared.unchanged() ? tabs.getItem(0) : differenceTab);
		}
	}

	/**
	 * Looks whether the title of what is new is there by now, in a request that was shown. Where it is, the page or ticket is shown that has
	 * it, with the difference: the user may update that one, or go back. Of tickets each is offered once, as there may be two of one title.
	 *
	 * @return whether nothing stands in the way
	 */
	boolean isTitleFree() {
		PreparedPublication shown = prepared;
		if (!shown.makesNew()) {
			return true;
		}
		List<Candidate> there = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				Progress progress = new MonitorProgress(monitor);
				try {
					Services.get(PublicationService.class).sameTitle(shown, new ShownRequests(shown.requests(), progress), progress)
							.ifPresent(there::add);
				} catch (TftsrException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			boolean stopped = e.getCause() instanceof TftsrException problem && problem.kind() == ProblemKind.CANCELLED;
			// whatever else it is, it stands in the way of the publication too, which tells it with the way to go on
			return !stopped;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		there.removeIf(choices::isDeclined);
		if (!there.isEmpty()) {
			choices.updateFound(there.getFirst());
			setPageComplete(false);
			prepare(wanted());
			if (isPageComplete()) {
				warn(choices.service() == ServiceKind.CONFLUENCE ? NLS.bind(Messages.PreviewPage_sameTitle, there.getFirst().place())
						: NLS.bind(Messages.PreviewPage_sameTicket, choices.service().displayName()));
			}
		}
		return there.isEmpty();
	}

	private List<Object> wanted() {
		return List.of(choices.target(), String.valueOf(choices.documentId()), choices.redaction());
	}

	/** What was prepared and is shown; null where nothing is. */
	PreparedPublication prepared() {
		return isPageComplete() ? prepared : null;
	}
}
