package org.tftsr.ui.issues.internal.editor;

import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.ui.issues.internal.Labels;

/** What happened when; shown only where something is known of that. */
final class TimelineSection implements IssueSection {

	private static final int TEXT_WIDTH = 120;

	private final FormToolkit toolkit;
	private final Section section;
	private final Composite rows;
	private List<TimelineEvent> events = List.of();

	TimelineSection(FormToolkit toolkit, Composite parent) {
		this.toolkit = toolkit;
		section = Sections.create(toolkit, parent, Messages.TimelineSection_title);
		rows = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 6).spacing(12, 4).applyTo(rows);
		section.setClient(rows);
		section.setVisible(false);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		section.setVisible(!detail.timeline().isEmpty());
		((GridData) section.getLayoutData()).exclude = detail.timeline().isEmpty();
		if (detail.timeline().equals(events)) {
			return;
		}
		events = detail.timeline();
		for (Control child : rows.getChildren()) {
			child.dispose();
		}
		for (TimelineEvent event : events) {
			createRow(event);
		}
		rows.layout(true, true);
	}

	private void createRow(TimelineEvent event) {
		Label time = toolkit.createLabel(rows, Labels.toTheSecond(event.occurredAt()));
		time.setToolTipText(event.originalTime());
		time.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(time);
		Label type = toolkit.createLabel(rows, Labels.timelineType(event.type()));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(type);
		Label description = toolkit.createLabel(rows, LegacyActionTools.escapeMnemonics(event.description()), SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(description);
	}
}
