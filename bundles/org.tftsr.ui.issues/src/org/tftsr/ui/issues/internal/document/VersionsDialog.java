package org.tftsr.ui.issues.internal.document;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.issues.internal.Labels;

/** Shows the versions of a document, and asks which one to compare with the present one or to restore. */
final class VersionsDialog extends FormDialog {

	static final int COMPARE = IDialogConstants.CLIENT_ID;
	static final int RESTORE = IDialogConstants.CLIENT_ID + 1;

	private static final int ROWS = 12;

	private final List<DocumentVersion> versions;
	private TableViewer viewer;
	private DocumentVersion chosen;

	/** @param versions newest first */
	VersionsDialog(Shell shell, List<DocumentVersion> versions) {
		super(shell, Messages.VersionsDialog_title, Messages.VersionsDialog_message);
		this.versions = versions;
	}

	/** The version that was chosen, where {@link #open} gave {@link #COMPARE} or {@link #RESTORE}. */
	DocumentVersion chosen() {
		return chosen;
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected boolean isComplete() {
		return true;
	}

	@Override
	protected void createForm(Composite area) {
		viewer = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		AccessibleNames.set(viewer.getTable(), Messages.VersionsDialog_name);
		column(Messages.VersionsDialog_number, 80, version -> String.valueOf(version.number()));
		column(Messages.VersionsDialog_saved, 180, version -> Labels.exact(version.savedAt()));
		column(Messages.VersionsDialog_origin, 120, version -> word(version.origin()));
		column(Messages.VersionsDialog_author, 160, DocumentVersion::author);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setInput(versions);
		viewer.addSelectionChangedListener(event -> enable());
		viewer.addDoubleClickListener(event -> {
			if (getButton(COMPARE).isEnabled()) {
				buttonPressed(COMPARE);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());
	}

	private void column(String title, int width, Function<DocumentVersion, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(
				ColumnLabelProvider.createTextProvider(version -> text.apply((DocumentVersion) version)));
	}

	private static String word(DocumentOrigin origin) {
		return switch (origin) {
		case GENERATED -> Messages.origin_generated;
		case EDITED -> Messages.origin_edited;
		case RESTORED -> Messages.origin_restored;
		case IMPORTED -> Messages.origin_imported;
		case EARLIER -> Messages.origin_earlier;
		};
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COMPARE, Messages.VersionsDialog_compare, true);
		createButton(parent, RESTORE, Messages.VersionsDialog_restore, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.VersionsDialog_close, false);
		if (versions.size() > 1) {
			viewer.setSelection(new StructuredSelection(versions.get(1)));
		}
		enable();
	}

	/** The present version can be neither compared with itself nor restored. */
	private void enable() {
		boolean older = selected() != null && selected() != versions.getFirst();
		getButton(COMPARE).setEnabled(older);
		getButton(RESTORE).setEnabled(older);
	}

	private DocumentVersion selected() {
		return (DocumentVersion) viewer.getStructuredSelection().getFirstElement();
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == COMPARE || button == RESTORE) {
			chosen = selected();
			setReturnCode(button);
			close();
		} else {
			super.buttonPressed(button);
		}
	}
}
