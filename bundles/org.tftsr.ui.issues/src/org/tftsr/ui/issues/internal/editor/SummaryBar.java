package org.tftsr.ui.issues.internal.editor;

import java.time.Instant;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.Issue;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.ThemeLabel;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.RelativeAge;

/** The first line of the page: severity, status, domain and age of the issue as it is in the database. */
final class SummaryBar {

	private final Composite bar;
	private final ThemeLabel severity;
	private final ThemeLabel status;
	private final Label domain;
	private final Label updated;

	SummaryBar(FormToolkit toolkit, Composite parent) {
		bar = toolkit.createComposite(parent);
		RowLayout layout = RowLayoutFactory.fillDefaults().spacing(14).create();
		layout.center = true;
		bar.setLayout(layout);
		severity = new ThemeLabel(bar);
		status = new ThemeLabel(bar);
		domain = toolkit.createLabel(bar, ""); //$NON-NLS-1$
		domain.setLayoutData(new RowData());
		updated = toolkit.createLabel(bar, ""); //$NON-NLS-1$
	}

	Control control() {
		return bar;
	}

	void show(Issue issue) {
		severity.show(Images.of(issue.severity()), Labels.of(issue.severity()), ThemeColors.id(issue.severity()));
		status.show(Images.of(issue.status()), Labels.of(issue.status()), ThemeColors.id(issue.status()));
		String domainName = Labels.domain(issue);
		domain.setText(LegacyActionTools.escapeMnemonics(domainName));
		domain.setVisible(!domainName.isEmpty());
		((RowData) domain.getLayoutData()).exclude = domainName.isEmpty();
		updated.setText(NLS.bind(Messages.SummaryBar_updated, RelativeAge.of(issue.updatedAt(), Instant.now())));
		updated.setToolTipText(Labels.exact(issue.updatedAt()));
		bar.layout(true);
	}
}
