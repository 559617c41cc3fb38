package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.pii.EveryValue;
import org.tftsr.ui.logs.internal.pii.TypeLabels;

/** Asks for a value that is not sensitive, and for the type that it holds for. */
public final class ExceptionDialog extends TitleAreaDialog {

	private static final int WIDTH_CHARS = 60;

	private final AllowedValue start;
	/** Names of types as the combo lists them behind its first item, which stands for all. */
	private final List<String> typeNames = new ArrayList<>();
	private String title = Messages.ExceptionDialog_title;
	private String message = Messages.ExceptionDialog_message;
	private Text value;
	private Combo type;
	private AllowedValue entered;

	/**
	 * @param start what to start from, or null
	 * @param types the types to choose from
	 */
	public ExceptionDialog(Shell shell, AllowedValue start, List<PiiType> types) {
		super(shell);
		this.start = start == null ? new AllowedValue("", null) : start; //$NON-NLS-1$
		types.stream().map(PiiType::name).forEach(typeNames::add);
		if (this.start.typeName() != null && !typeNames.contains(this.start.typeName())) {
			typeNames.add(this.start.typeName());
		}
		typeNames.sort(Comparator.comparing(TypeLabels::of, String.CASE_INSENSITIVE_ORDER));
	}

	/** Uses other words for what the dialog is for. */
	public void setWords(String dialogTitle, String explanation) {
		title = dialogTitle;
		message = explanation;
	}

	/** What was entered, once the dialog was closed with OK. */
	public AllowedValue value() {
		return entered;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(title);
		setMessage(message);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		label(area, Messages.ExceptionDialog_value);
		value = new Text(area, SWT.BORDER | SWT.SINGLE);
		value.setText(start.value());
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(value);
		label(area, Messages.ExceptionDialog_type);
		type = new Combo(area, SWT.READ_ONLY);
		type.add(Messages.Exceptions_allTypes);
		typeNames.forEach(name -> type.add(TypeLabels.of(name)));
		type.select(start.typeName() == null ? 0 : typeNames.indexOf(start.typeName()) + 1);
		GridDataFactory.fillDefaults().applyTo(type);
		value.addModifyListener(event -> validate());
		return outer;
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(!value.getText().isBlank());
	}

	private void validate() {
		String text = value.getText().strip();
		if (EveryValue.isMeantBy(text)) {
			setMessage(Messages.ExceptionDialog_everything, IMessageProvider.WARNING);
		} else {
			setMessage(message);
		}
		setErrorMessage(text.isEmpty() ? Messages.ExceptionDialog_noValue : null);
		getButton(IDialogConstants.OK_ID).setEnabled(!text.isEmpty());
	}

	@Override
	protected void okPressed() {
		int chosen = type.getSelectionIndex();
		entered = new AllowedValue(value.getText().strip(), chosen == 0 ? null : typeNames.get(chosen - 1));
		super.okPressed();
	}
}
