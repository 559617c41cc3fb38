package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** The whys in their order. A proposed one is marked as such until a person accepts or edits it. */
final class WhysSection implements IssueSection, WhyRow.Actions {

	private final FormToolkit toolkit;
	private final IssueEditor editor;
	private final Section section;
	private final Composite rows;
	private List<WhyStep> whys;
	private List<LogFile> logs = List.of();

	WhysSection(FormToolkit toolkit, Composite parent, IssueEditor editor) {
		this.toolkit = toolkit;
		this.editor = editor;
		section = Sections.create(toolkit, parent, Messages.WhysSection_title);
		Composite area = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().margins(2, 6).spacing(0, 8).applyTo(area);
		rows = toolkit.createComposite(area);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
		ActionLink.create(toolkit, area, Messages.WhysSection_add, this::add);
		section.setClient(area);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		if (detail.whys().equals(whys) && detail.logFiles().equals(logs)) {
			return;
		}
		whys = detail.whys();
		logs = detail.logFiles();
		for (Control child : rows.getChildren()) {
			child.dispose();
		}
		if (whys.isEmpty()) {
			toolkit.createLabel(rows, Messages.WhysSection_none);
		}
		for (WhyStep why : whys) {
			if (why != whys.getFirst()) {
				GridDataFactory.fillDefaults().grab(true, false)
						.applyTo(toolkit.createSeparator(rows, SWT.HORIZONTAL));
			}
			Control row = new WhyRow(toolkit, rows, why, logs, this).control();
			GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		}
		section.setText(NLS.bind(Messages.WhysSection_titleWithCount, whys.size()));
		rows.layout(true, true);
	}

	private void add() {
		WhyDialog dialog = new WhyDialog(section.getShell(), null);
		if (dialog.open() == Window.OK) {
			WhyDialog.Entry entry = dialog.entry();
			run(repository -> repository.addWhy(editor.issueId(), null, entry.question(), entry.answer(),
					entry.evidence(), WhyState.ACCEPTED));
		}
	}

	/** One cannot stand behind a why without an answer: it has to be given first. */
	@Override
	public void accept(WhyStep why) {
		if (why.answer().isBlank()) {
			edit(why);
			return;
		}
		run(repository -> repository.updateWhy(why.id(), null, null, null, WhyState.ACCEPTED));
	}

	/** What a person has edited, a person stands behind, once it has an answer. */
	@Override
	public void edit(WhyStep why) {
		WhyDialog dialog = new WhyDialog(section.getShell(), why);
		if (dialog.open() == Window.OK) {
			WhyDialog.Entry entry = dialog.entry();
			WhyState state = entry.answer().isBlank() ? why.state() : WhyState.ACCEPTED;
			run(repository -> repository.updateWhy(why.id(), entry.question(), entry.answer(), entry.evidence(),
					state));
		}
	}

	@Override
	public void openLog(LogFile log, int line) {
		editor.openLog(log, Optional.of(line));
	}

	private static void run(Change change) {
		new ServiceJob(Messages.WhysSection_saving, JobFamilies.ISSUES,
				progress -> change.apply(Services.get(IssueRepository.class))).schedule();
	}

	/** A change of one why; the editor hears of it as of any other change. */
	@FunctionalInterface
	private interface Change {
		WhyStep apply(IssueRepository repository) throws TftsrException;
	}
}
