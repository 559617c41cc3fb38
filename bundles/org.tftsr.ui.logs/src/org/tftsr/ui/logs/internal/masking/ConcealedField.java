package org.tftsr.ui.logs.internal.masking;

import java.util.function.Predicate;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * A field for words that may be a value of a log. While values are masked it shows dots, but to who is writing in it. Under X11, where the
 * middle button pastes what is selected, it shows them also while a value is selected in it: what it shows is what is pasted and dragged, and
 * nothing of it is copied. To be used on the user interface thread only.
 */
public final class ConcealedField {

	private static final char DOT = '\u25CF';
	/** Shows what is written. */
	private static final char NONE = 0;

	private static final boolean PASTES_SELECTED = "gtk".equals(SWT.getPlatform()); //$NON-NLS-1$

	private final Text field;
	private final Predicate<String> values;
	private boolean writing;

	private ConcealedField(Text field, Predicate<String> values) {
		this.field = field;
		this.values = values;
	}

	/**
	 * Conceals what a field holds for as long as it lives.
	 *
	 * @param values tells whether words hold a value of a log, at once
	 */
	public static ConcealedField install(Text field, Predicate<String> values) {
		ConcealedField concealed = new ConcealedField(field, values);
		IPropertyChangeListener masked = event -> {
			if (LogViewerIds.MASKED.equals(event.getProperty())) {
				concealed.setWriting(false);
			}
		};
		LogPreferences.store().addPropertyChangeListener(masked);
		field.addDisposeListener(event -> LogPreferences.store().removePropertyChangeListener(masked));
		field.addModifyListener(event -> concealed.setWriting(true));
		field.addFocusListener(FocusListener.focusLostAdapter(event -> concealed.setWriting(false)));
		// all of it is selected when the keyboard comes to it
		field.addFocusListener(FocusListener.focusGainedAdapter(event -> concealed.update()));
		field.addKeyListener(KeyListener.keyReleasedAdapter(event -> concealed.update()));
		field.addMouseListener(MouseListener.mouseUpAdapter(event -> concealed.update()));
		concealed.update();
		return concealed;
	}

	/** Selects all of it. */
	public void selectAll() {
		field.selectAll();
		update();
	}

	/** Selects nothing of it, so that who is asked about a value sees it, where selecting it conceals it. */
	public void deselect() {
		if (PASTES_SELECTED) {
			field.setSelection(field.getCharCount());
			update();
		}
	}

	private void setWriting(boolean written) {
		writing = written;
		update();
	}

	private void update() {
		boolean concealed = LogPreferences.isMasked() && !writing || isValueSelected();
		char echo = concealed ? DOT : NONE;
		if (field.getEchoChar() != echo) {
			field.setEchoChar(echo);
		}
	}

	private boolean isValueSelected() {
		return PASTES_SELECTED && field.getSelectionCount() > 0 && values.test(field.getText());
	}
}
