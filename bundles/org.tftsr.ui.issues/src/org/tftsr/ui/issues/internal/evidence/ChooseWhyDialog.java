package org.tftsr.ui.issues.internal.evidence;

import java.util.List;
import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;

/** Asks for the why that evidence is for: one that is there, or a new one. */
final class ChooseWhyDialog extends TitleAreaDialog {

	private static final int WIDTH_CHARS = 70;
	private static final int LIST_LINES = 8;

	private final String purpose;
	private final List<WhyStep> whys;
	private Button existing;
	private Table list;
	private Text newQuestion;
	private UUID why;
	private String question;

	ChooseWhyDialog(Shell shell, String purpose, List<WhyStep> whys) {
		super(shell);
		this.purpose = purpose;
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
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Why_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(purpose);
		setMessage(Messages.Why_message);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
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
			updateButtons();
		});
		list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			existing.setSelection(true);
			added.setSelection(false);
			updateButtons();
		}));
		list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> okPressed()));
		return outer;
	}

	private Button radio(Composite area, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> updateButtons()));
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
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Why_add, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		updateButtons();
	}

	private void updateButtons() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(existing.getSelection() ? list.getSelectionIndex() >= 0 : !newQuestion.getText().isBlank());
		}
	}

	@Override
	protected void okPressed() {
		why = existing.getSelection() ? whys.get(list.getSelectionIndex()).id() : null;
		question = newQuestion.getText().strip();
		super.okPressed();
	}
}
