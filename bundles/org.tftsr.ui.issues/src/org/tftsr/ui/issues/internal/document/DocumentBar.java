package org.tftsr.ui.issues.internal.document;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The buttons above the text of a document. */
final class DocumentBar {

	private final Composite bar;

	DocumentBar(Composite parent, DocumentEditor editor) {
		bar = new Composite(parent, SWT.NONE);
		RowLayoutFactory.swtDefaults().spacing(6).center(true).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		button(Messages.DocumentBar_generate, editor::generate).setToolTipText(Messages.DocumentBar_generateTip);
		button(Messages.DocumentBar_versions, editor::showVersions);
		button(Messages.DocumentBar_export, editor::export);
		button(Messages.DocumentBar_publish, editor::publish);
		Button preview = new Button(bar, SWT.CHECK);
		preview.setText(Messages.DocumentBar_preview);
		preview.setSelection(true);
		preview.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> editor.setPreviewVisible(preview.getSelection())));
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}
}
