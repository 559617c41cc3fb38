package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.masking.ConcealedField;
import org.tftsr.ui.logs.internal.pii.EveryValue;

/** Asks for a value that is not sensitive, and for the type that it holds for. */
public final class ExceptionDialog extends FormDialog {

	private static final int WIDTH_CHARS = 60;

	private final AllowedValue start;
	/** Tells what is not to be given away; null where the value is known to be none. */
	private final Predicate<String> values;
	/** Names of types as the combo lists them behind its first item, which stands for all. */
	private final List<String> typeNames = new ArrayList<>();
	private Text value;
	private Combo type;
	private AllowedValue entered;

	/**
	 * @param start what to start from, or null
	 * @param types the types to choose from
	 */
	public ExceptionDialog(Shell shell, AllowedValue start, List<PiiType> types) {
		this(shell, start, types, null, Messages.ExceptionDialog_title, Messages.ExceptionDialog_message);
	}

	/**
	 * As the other one, for what was found in a log, with other words for what the dialog is for.
	 *
	 * @param values tells whether words hold a value of the log, at once
	 */
	public ExceptionDialog(Shell shell, AllowedValue start, List<PiiType> types, Predicate<String> values, String title, String message) {
		super(shell, title, message);
		this.values = values;
		this.start = start == null ? new AllowedValue("", null) : start; //$NON-NLS-1$
		types.stream().map(PiiType::name).forEach(typeNames::add);
		if (this.start.typeName() != null && !typeNames.contains(this.start.typeName())) {
			typeNames.add(this.start.typeName());
		}
		typeNames.sort(Comparator.comparing(TypeLabels::of, String.CASE_INSENSITIVE_ORDER));
	}

	/** What was entered, once the dialog was closed with OK. */
	public AllowedValue value() {
		return entered;
	}

	@Override
	protected void createForm(Composite area) {
		label(area, Messages.ExceptionDialog_value);
		value = new Text(area, SWT.BORDER | SWT.SINGLE);
		value.setText(start.value());
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(value);
		if (values != null) {
			ConcealedField concealed = ConcealedField.install(value, values);
			// all of it is selected when the keyboard comes to it, which it does when this turn has ended
			value.getDisplay().asyncExec(() -> {
				if (!value.isDisposed()) {
					concealed.deselect();
				}
			});
		}
		label(area, Messages.ExceptionDialog_type);
		type = new Combo(area, SWT.READ_ONLY);
		type.add(Messages.Exceptions_allTypes);
		typeNames.forEach(name -> type.add(TypeLabels.of(name)));
		type.select(start.typeName() == null ? 0 : typeNames.indexOf(start.typeName()) + 1);
		GridDataFactory.fillDefaults().applyTo(type);
		value.addModifyListener(event -> validate());
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
	}

	@Override
	protected boolean isComplete() {
		return !value.getText().isBlank();
	}

	private void validate() {
		String text = value.getText().strip();
		if (EveryValue.isMeantBy(text)) {
			setMessage(Messages.ExceptionDialog_everything, IMessageProvider.WARNING);
		} else {
			setMessage(message());
		}
		setErrorMessage(text.isEmpty() ? Messages.ExceptionDialog_noValue : null);
		updateOk();
	}

	@Override
	protected void okPressed() {
		int chosen = type.getSelectionIndex();
		entered = new AllowedValue(value.getText().strip(), chosen == 0 ? null : typeNames.get(chosen - 1));
		super.okPressed();
	}
}
