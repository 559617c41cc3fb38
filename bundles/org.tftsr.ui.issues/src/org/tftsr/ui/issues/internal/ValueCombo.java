package org.tftsr.ui.issues.internal;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A drop-down list of values of a type, one of which is always chosen. */
public final class ValueCombo<T> {

	private final Combo combo;
	private final Function<T, String> text;
	private List<T> values = List.of();

	/** @param text what the list says for a value */
	public ValueCombo(Composite parent, Function<T, String> text) {
		this.text = text;
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
	}

	/** Offers these values, and chooses one of them. */
	public void set(List<T> offered, T chosen) {
		if (!values.equals(offered)) {
			values = List.copyOf(offered);
			combo.setItems(values.stream().map(text).toArray(String[]::new));
			combo.setVisibleItemCount(values.size());
			// it is as wide as what it offers
			combo.requestLayout();
		}
		int index = values.indexOf(chosen);
		if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}

	/** The value that is chosen. */
	public T value() {
		return values.get(combo.getSelectionIndex());
	}

	/** Runs an action whenever the user chooses a value. */
	public void onChange(Runnable action) {
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	/** The control, for layout. */
	public Combo control() {
		return combo;
	}
}
