package org.tftsr.ui.issues.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.IssueContribution;

/** A section that another part of the product brings. */
final class ContributedSection implements IssueSection {

	private final Section section;
	private final IssueContribution.Content content;

	ContributedSection(FormToolkit toolkit, Composite parent, IssueEditor editor, IssueContribution contribution, Runnable laidOut) {
		section = Sections.create(toolkit, parent, contribution.title());
		Composite area = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().margins(2, 6).applyTo(area);
		content = contribution.create(area, editor.issueId(), laidOut);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(content.control());
		toolkit.adapt(content.control(), false, false);
		section.setClient(area);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		content.refresh();
	}
}
