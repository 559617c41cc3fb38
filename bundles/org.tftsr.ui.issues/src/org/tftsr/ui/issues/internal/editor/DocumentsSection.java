package org.tftsr.ui.issues.internal.editor;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.document.Document;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.RelativeAge;

/** The documents of the issue, as links to the page that shows them. */
final class DocumentsSection implements IssueSection {

	private static final int COLUMNS = 3;
	private static final int TEXT_WIDTH = 120;

	private final FormToolkit toolkit;
	private final IssueEditor editor;
	private final Section section;
	private final Composite rows;
	private List<Document> documents;

	DocumentsSection(FormToolkit toolkit, Composite parent, IssueEditor editor) {
		this.toolkit = toolkit;
		this.editor = editor;
		section = Sections.create(toolkit, parent, Messages.DocumentsSection_title);
		rows = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(2, 6).spacing(8, 4).applyTo(rows);
		section.setClient(rows);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		if (detail.documents().equals(documents)) {
			return;
		}
		documents = detail.documents();
		for (Control child : rows.getChildren()) {
			child.dispose();
		}
		if (documents.isEmpty()) {
			Link none = link(Messages.DocumentsSection_none, () -> editor.setActivePage(DocumentPage.ID));
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(none);
		}
		for (Document document : documents) {
			Link link = link(document.title(), () -> editor.showDocument(document));
			link.setToolTipText(document.title());
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(link);
			Label age = toolkit.createLabel(rows, NLS.bind(Messages.DocumentsSection_updated,
					RelativeAge.of(document.updatedAt(), Instant.now())));
			age.setToolTipText(Labels.exact(document.updatedAt()));
		}
		rows.layout(true, true);
	}

	private Link link(String text, Runnable action) {
		toolkit.createLabel(rows, "").setImage(Images.get(Images.DOCUMENT)); //$NON-NLS-1$
		return ActionLink.create(toolkit, rows, text, action);
	}
}
