package org.tftsr.ui.logs.internal.detection;

import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.ui.TypeLabels;

/** Values that are not sensitive. */
final class ExceptionsTab extends ListTab<AllowedValue> {

	ExceptionsTab(SettingsDraft draft) {
		super(draft, AllowedValue.class);
	}

	Control create(Composite parent) {
		Composite area = create(parent, Messages.Exceptions_explanation, Messages.Exceptions_accessible);
		column(Messages.Exceptions_column_value, 60, AllowedValue::value);
		column(Messages.Exceptions_column_type, 40,
				value -> value.typeName() == null ? Messages.Exceptions_allTypes : TypeLabels.of(value.typeName()));
		return area;
	}

	@Override
	List<AllowedValue> items() {
		return draft.settings().allowed();
	}

	@Override
	void change(List<AllowedValue> items) {
		draft.change(draft.settings().withAllowed(items));
	}

	@Override
	AllowedValue ask(Shell shell, boolean isNew, AllowedValue start, List<AllowedValue> others) {
		ExceptionDialog dialog = new ExceptionDialog(shell, start, draft.types());
		return dialog.open() == Window.OK ? dialog.value() : null;
	}
}
