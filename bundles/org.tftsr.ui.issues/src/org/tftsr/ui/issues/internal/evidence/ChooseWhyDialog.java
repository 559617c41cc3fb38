package org.tftsr.ui.issues.internal.evidence;

import java.util.List;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.Images;

/** Asks for the why that evidence is for: one that is there, or a new one. */
final class ChooseWhyDialog extends FormDialog {

	private static final int WIDTH_CHARS = 70;
	private static final int LIST_LINES = 8;

	private final List<WhyStep> whys;
	private Button existing;
	private Table list;
	private Text newQuestion;
	private UUID why;
	private String question;

	ChooseWhyDialog(Shell shell, String purpose, List<WhyStep> whys) {
		super(shell, Messages.Why_title, purpose, Messages.Why_message);
		this.whys = whys;
	}

	/** The why; null for a new one. Once the dialog was closed with OK. */
	UUID why() {
		return why;
	}

	/** The question of a new why. Once the dialog was closed with OK. */
	String question() {
		return question;
	}

	@Override
	protected void createForm(Composite area) {
		existing = radio(area, Messages.Why_existing);
		existing.setEnabled(!whys.isEmpty());
		createList(area);
		Button added = radio(area, Messages.Why_new);
		newQuestion = new Text(area, SWT.SINGLE | SWT.BORDER);
		newQuestion.setMessage(Messages.Why_question);
		AccessibleNames.set(newQuestion, Messages.Why_question);
		GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(newQuestion);
		existing.setSelection(!whys.isEmpty());
		added.setSelection(whys.isEmpty());
		newQuestion.addModifyListener(event -> {
			existing.setSelection(false);
			added.setSelection(true);
			updateOk();
		});
		list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			existing.setSelection(true);
			added.setSelection(false);
			updateOk();
		}));
		list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> okPressed()));
		if (whys.isEmpty()) {
			// there is nothing to choose, so that one can write at once
			newQuestion.setFocus();
		}
	}

	private Button radio(Composite area, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> updateOk()));
		return button;
	}

	private void createList(Composite area) {
		list = new Table(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
		AccessibleNames.set(list, Messages.Why_listName);
		GridDataFactory.fillDefaults().grab(true, true).indent(20, 0)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(LIST_LINES)).applyTo(list);
		for (WhyStep step : whys) {
			TableItem item = new TableItem(list, SWT.NONE);
			item.setText(NLS.bind(Messages.Why_item, step.order(), step.question()));
			item.setImage(Images.get(Images.WHY));
		}
		if (!whys.isEmpty()) {
			list.select(whys.size() - 1);
		}
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected String okLabel() {
		return Messages.Why_add;
	}

	@Override
	protected boolean isComplete() {
		return existing.getSelection() ? list.getSelectionIndex() >= 0 : !newQuestion.getText().isBlank();
	}

	@Override
	protected void okPressed() {
		why = existing.getSelection() ? whys.get(list.getSelectionIndex()).id() : null;
		question = newQuestion.getText().strip();
		super.okPressed();
	}
}
