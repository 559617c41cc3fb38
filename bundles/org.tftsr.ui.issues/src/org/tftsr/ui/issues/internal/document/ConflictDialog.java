package org.tftsr.ui.issues.internal.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.document.BlockConflict;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.TextHeight;

/** Shows what somebody edited beside what would be written now, and asks what to write anew. */
final class ConflictDialog extends FormDialog {

	private static final int ROWS = 5;
	private static final int TEXT_LINES = 14;

	private final List<BlockConflict> conflicts;
	private CheckboxTableViewer sections;
	private StyledText edited;
	private StyledText generated;
	private Set<String> replaced = Set.of();

	ConflictDialog(Shell shell, List<BlockConflict> conflicts) {
		super(shell, Messages.ConflictDialog_title, Messages.ConflictDialog_message);
		this.conflicts = conflicts;
	}

	/** Names of the blocks to write anew, where {@link #open} gave {@code OK}. */
	Set<String> replaced() {
		return replaced;
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected boolean isComplete() {
		return sections.getCheckedElements().length > 0;
	}

	@Override
	protected void createForm(Composite area) {
		sections = CheckboxTableViewer.newCheckList(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		AccessibleNames.set(sections.getTable(), Messages.ConflictDialog_sections);
		sections.setContentProvider(ArrayContentProvider.getInstance());
		sections.setLabelProvider(LabelProvider.createTextProvider(conflict -> name((BlockConflict) conflict)));
		GridDataFactory.fillDefaults().grab(true, false)
				.hint(SWT.DEFAULT, sections.getTable().getItemHeight() * ROWS).applyTo(sections.getTable());
		SashForm texts = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TextHeight.of(texts, TEXT_LINES)).applyTo(texts);
		edited = text(texts, Messages.ConflictDialog_edited);
		generated = text(texts, Messages.ConflictDialog_generated);
		sections.addSelectionChangedListener(event -> show());
		sections.addCheckStateListener(event -> updateOk());
		sections.setInput(conflicts);
		sections.setSelection(new StructuredSelection(conflicts.getFirst()));
	}

	/** The first line that says something, as blocks begin with their heading. */
	private static String name(BlockConflict conflict) {
		if (conflict.block().equals(BlockConflict.WHOLE)) {
			return Messages.ConflictDialog_whole;
		}
		return Stream.of(conflict.generated(), conflict.edited()).flatMap(String::lines)
				.map(line -> line.replaceFirst("^#+ ", "")).filter(line -> !line.isBlank()).findFirst() //$NON-NLS-1$ //$NON-NLS-2$
				.orElse(conflict.block());
	}

	private static StyledText text(Composite parent, String title) {
		Composite column = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(column);
		GridLayoutFactory.fillDefaults().applyTo(column);
		new Label(column, SWT.NONE).setText(title);
		StyledText text = new StyledText(column, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(260, SWT.DEFAULT).applyTo(text);
		AccessibleNames.set(text, title);
		return text;
	}

	private void show() {
		if (sections.getStructuredSelection().getFirstElement() instanceof BlockConflict conflict) {
			edited.setText(conflict.edited());
			generated.setText(conflict.generated());
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.ConflictDialog_keep, true);
		createButton(parent, IDialogConstants.OK_ID, Messages.ConflictDialog_replace, false);
		updateOk();
	}

	@Override
	protected void okPressed() {
		replaced = Stream.of(sections.getCheckedElements()).map(conflict -> ((BlockConflict) conflict).block())
				.collect(Collectors.toSet());
		super.okPressed();
	}
}
