package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
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
		ActionLink.create(toolkit, area, Messages.WhysSection_tree, editor::showWhys);
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
		new WhyEdit(editor, null).ask();
	}

	/** One cannot stand behind a why without an answer: it has to be given first. */
	@Override
	public void accept(WhyStep why) {
		if (why.answer().isBlank()) {
			edit(why);
			return;
		}
		new ServiceJob(Messages.WhysSection_saving, JobFamilies.ISSUES, progress -> acceptAsShown(why)).schedule();
	}

	private void acceptAsShown(WhyStep why) throws TftsrException {
		try {
			Services.get(IssueRepository.class).updateWhy(why.id(), WhyChange.accept(why));
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CONFLICT) {
				editor.onDisplay(editor::reload);
			}
			throw e;
		}
	}

	@Override
	public void edit(WhyStep why) {
		new WhyEdit(editor, why).ask();
	}

	@Override
	public void openLog(LogFile log, int line) {
		editor.openLog(log, Optional.of(line));
	}
}
