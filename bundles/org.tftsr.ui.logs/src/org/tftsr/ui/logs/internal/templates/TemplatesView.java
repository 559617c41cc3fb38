package org.tftsr.ui.logs.internal.templates;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.TemplateFacts;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.detection.DetectionEvents;
import org.tftsr.ui.logs.internal.masking.ConcealedField;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.pii.WindowSearch;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Shows the templates of the log in front. A click on one shows the records of that template only. */
public final class TemplatesView extends ViewPart {

	/** While a log is being read. */
	private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final LogModelListener modelListener = new LogModelListener() {
		@Override
		public void stateChanged() {
			refresh();
		}
	};
	private final IPartListener2 partListener = new IPartListener2() {

		@Override
		public void partActivated(IWorkbenchPartReference part) {
			follow();
		}

		@Override
		public void partBroughtToTop(IWorkbenchPartReference part) {
			follow();
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			follow();
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference part) {
			follow();
		}
	};

	private final LatestWork<List<TemplateFacts>> redacting = new LatestWork<>(Job.SHORT, this::redacted, this::redactingEnded);
	private final ServiceRegistration<EventHandler> settings = DetectionEvents
			.subscribe(() -> UserInterface.post(this::settingsChanged));
	private OpenLog shown;
	private LogModel model;
	private boolean masked;
	private LineFacts facts;
	private long covered = -1;
	/** What was known of the log when values in the templates were last replaced. */
	private Pseudonyms.Known values;
	private long refreshedAt;
	private Text search;
	private Link state;
	private TemplateTable table;

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(LogViewerIds.CONTEXT);
		HelpContexts.set(parent, HelpContexts.TEMPLATES_VIEW);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).extendedMargins(4, 4, 2, 0).applyTo(parent);
		search = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL);
		ConcealedField.install(search, words -> model != null && model.findings().isKnownIn(words));
		search.setMessage(Messages.Templates_search);
		AccessibleNames.set(search, Messages.Templates_search);
		search.addModifyListener(event -> table.find(search.getText()));
		search.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.table().setFocus();
			}
		}));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		state = Links.create(parent, SWT.NONE);
		state.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> Commands.execute(getSite(), CommandIds.OPEN_LOG, Map.of())));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
		table = new TemplateTable(parent, this::showOnly, this::say);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table.control());
		createMenu();
		getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(JobFamilies.LOGS);
		getSite().getPage().addPartListener(partListener);
		follow();
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		table.table().setMenu(menu.createContextMenu(table.table()));
	}

	private void fill(IMenuManager menu) {
		TemplateFacts template = table.selected();
		if (template != null && model != null) {
			menu.add(action(Messages.Templates_show, () -> showOnly(template)));
			menu.add(action(Messages.Templates_hide, () -> new TemplateFilter(shown).hideLike(template.firstLine())));
			menu.add(new Separator());
			menu.add(action(Messages.Templates_first, () -> goTo(template.firstLine())));
			menu.add(action(Messages.Templates_last, () -> goTo(template.lastLine())));
		}
	}

	private static Action action(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	private void showOnly(TemplateFacts template) {
		if (model != null) {
			new TemplateFilter(shown).showLike(template.firstLine());
		}
	}

	private void goTo(long line) {
		model.filtering().reveal(new LineMatch(line, 0, Integer.MAX_VALUE));
	}

	/** Shows the log that is in front. */
	private void follow() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		shown = editor == null ? null : editor.getAdapter(OpenLog.class);
		LogModel other = shown == null ? null : shown.model();
		if (other != model) {
			if (model != null) {
				model.removeListener(modelListener);
			}
			model = other;
			if (model != null) {
				model.addListener(modelListener);
			}
		}
		refresh();
	}

	private void refresh() {
		LineFacts now = model == null ? null : model.understanding().facts();
		long known = now == null ? 0 : now.covered();
		boolean masking = LogPreferences.isMasked();
		boolean other = now != facts || masking != masked;
		boolean later = System.nanoTime() - refreshedAt > REFRESH_NANOS;
		boolean due = other || now != null && now.isComplete() || later;
		if ((other || known != covered) && due || knowsMore() && (later || !model.isCounting())) {
			facts = now;
			covered = known;
			masked = masking;
			refreshedAt = System.nanoTime();
			if (other) {
				table.show(List.of(), now);
			}
			show();
		}
		say();
	}

	/** Whether a value may stand in what is shown that was not known when that was redacted. */
	private boolean knowsMore() {
		return masked && facts != null && redacting.job() == null && !model.windowSearch().pseudonyms().known().equals(values);
	}

	/** What could not be redacted is not shown. */
	private void redactingEnded(TftsrException why) {
		if (why == null) {
			refresh();
		}
	}

	/** Other values are to be replaced by now; what shows those is taken away until they are. */
	private void settingsChanged() {
		if (masked && facts != null && !table.table().isDisposed()) {
			table.show(List.of(), facts);
			show();
			say();
		}
	}

	private void show() {
		redacting.cancel();
		LineFacts of = facts;
		if (of == null || !masked) {
			table.show(of == null ? List.of() : of.templates(), of);
			return;
		}
		WindowSearch search = model.windowSearch();
		values = search.pseudonyms().known();
		redacting.start(Messages.Templates_job, (results, progress) -> {
			List<TemplateFacts> redacted = new ArrayList<>();
			for (TemplateFacts template : of.templates()) {
				progress.check();
				redacted.add(template.withText(search.redact(template.text())));
			}
			results.accept(redacted);
		});
	}

	private void redacted(List<TemplateFacts> templates) {
		if (!table.table().isDisposed()) {
			table.show(templates, facts);
		}
	}

	private void say() {
		String words = words();
		if (!words.equals(state.getText())) {
			state.setText(words);
			state.getParent().layout(new Control[] { state });
		}
	}

	private String words() {
		if (facts == null) {
			return Messages.Templates_noLog;
		}
		int all = facts.templates().size();
		String pattern = model.understanding().isAtWork() ? Messages.Templates_countSoFar
				: table.count() == all ? Messages.Templates_count : Messages.Templates_countFound;
		return new MessageFormat(pattern, Locale.getDefault()).format(new Object[] { all, table.count() });
	}

	@Override
	public void setFocus() {
		search.setFocus();
	}

	@Override
	public void dispose() {
		settings.unregister();
		redacting.cancel();
		getSite().getPage().removePartListener(partListener);
		if (model != null) {
			model.removeListener(modelListener);
		}
		super.dispose();
	}
}
