package org.tftsr.ui.publish.internal.settings;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.ScrollArea;

/** A form of rows, each with a label and what it names; a row can be taken away and come back. It scrolls. */
final class FormRows {

	private static final int FIELD_WIDTH = 260;

	private final ScrollArea area;
	private final Composite form;
	private final Runnable changed;

	/** @param changed hears when something was typed or chosen */
	FormRows(Composite parent, Runnable changed) {
		this.changed = changed;
		area = new ScrollArea(parent);
		form = new Composite(area.parent(), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(form);
		area.setContent(form);
	}

	Composite form() {
		return form;
	}

	/** The outermost control. */
	Control control() {
		return area.control();
	}

	/** Lays the rows out; what does not fit is scrolled to. */
	void fit() {
		area.fit();
	}

	/** A row with a field. */
	Text text(String label, String hint) {
		label(label);
		Text field = new Text(form, SWT.BORDER | SWT.SINGLE);
		field.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> changed.run());
		return field;
	}

	/** A row with a list to choose from. */
	Combo choice(String label, String... items) {
		label(label);
		Combo combo = new Combo(form, SWT.READ_ONLY);
		combo.setItems(items);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> changed.run());
		return combo;
	}

	/** Words over the whole width. */
	Label words(String text) {
		Label label = new Label(form, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** A row with words that can be copied to the clipboard, but not changed. */
	Text copyable(String label, String hint) {
		label(label);
		Composite row = area();
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		Text field = new Text(row, SWT.BORDER | SWT.SINGLE | SWT.READ_ONLY);
		field.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Button copy = new Button(row, SWT.PUSH);
		copy.setText(Messages.Connection_copy);
		copy.setToolTipText(Messages.Connection_copyTip);
		copy.setEnabled(false);
		copy.addListener(SWT.Selection, event -> copy(field.getText()));
		field.addModifyListener(event -> copy.setEnabled(!field.getText().isEmpty()));
		return field;
	}

	private void copy(String text) {
		Clipboard clipboard = new Clipboard(form.getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** The label of a control that is made next. */
	Label label(String text) {
		Label label = new Label(form, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
		return label;
	}

	/** An area that grows, for what is put into it. */
	Composite area() {
		Composite area = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(area);
		return area;
	}

	/** Shows the row that a field of this form is in, with its label, or takes both away. */
	void setShown(Control field, boolean shown) {
		show(field, shown);
		show(labelOf(field), shown);
	}

	/** Shows words, or takes them away. */
	static void setShown(Label words, boolean shown) {
		show(words, shown);
	}

	/** The label of a field of this form. */
	Label labelOf(Control field) {
		List<Control> children = List.of(form.getChildren());
		return (Label) children.get(children.indexOf(field) - 1);
	}

	private static void show(Control control, boolean shown) {
		((GridData) control.getLayoutData()).exclude = !shown;
		control.setVisible(shown);
	}
}
