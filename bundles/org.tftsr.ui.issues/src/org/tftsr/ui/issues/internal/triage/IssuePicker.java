package org.tftsr.ui.issues.internal.triage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.Images;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.issues.internal.IssueTextFilter;

/** A list of issues with a field that narrows it. */
public final class IssuePicker {

	private final Composite area;
	private final Text text;
	private final TableViewer viewer;
	private final IssueTextFilter filter = new IssueTextFilter();

	/**
	 * @param onText is given what was typed, at each change
	 * @param onPick is run when the user has picked an issue
	 * @param onOpen is run when the user has picked an issue and wants to be done
	 */
	public IssuePicker(Composite parent, Consumer<String> onText, Runnable onPick, Runnable onOpen) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		text = new Text(area, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.IssuePicker_hint);
		AccessibleNames.set(text, Messages.IssuePicker_filterName);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		viewer = new TableViewer(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		AccessibleNames.set(viewer.getControl(), Messages.IssuePicker_name);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new RowLabels());
		viewer.addFilter(filter);
		viewer.addPostSelectionChangedListener(event -> {
			if (!event.getSelection().isEmpty()) {
				onPick.run();
			}
		});
		viewer.addOpenListener(event -> {
			// what a double click picks is told only after the click has been dealt with, which may be after it opened
			onPick.run();
			onOpen.run();
		});
		text.addModifyListener(event -> {
			narrow(text.getText());
			onText.accept(text.getText());
		});
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				viewer.getControl().setFocus();
			}
		}));
	}

	private void narrow(String text) {
		filter.setText(text);
		viewer.refresh();
	}

	/** The list with its field. */
	public Control control() {
		return area;
	}

	/** Shows these issues, or says that there are none. */
	public void setRows(List<IssueSummary> rows) {
		text.setMessage(rows.isEmpty() ? Messages.IssuePicker_none : Messages.IssuePicker_hint);
		viewer.setInput(rows);
	}

	/** Picks an issue, if it is shown. */
	public void pick(UUID issue) {
		for (Object row : (List<?>) viewer.getInput()) {
			if (((IssueSummary) row).issue().id().equals(issue)) {
				viewer.setSelection(new StructuredSelection(row), true);
			}
		}
	}

	/** The issue that is picked. */
	public Optional<UUID> issue() {
		return viewer.getStructuredSelection().getFirstElement() instanceof IssueSummary row
				? Optional.of(row.issue().id())
				: Optional.empty();
	}

	/** Severity as an image, then the title. */
	private static final class RowLabels extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return ((IssueSummary) element).issue().title();
		}

		@Override
		public Image getImage(Object element) {
			return Images.get(Images.of(((IssueSummary) element).issue().severity()));
		}
	}
}
