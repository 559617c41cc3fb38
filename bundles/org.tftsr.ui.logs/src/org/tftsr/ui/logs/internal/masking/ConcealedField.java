package org.tftsr.ui.logs.internal.masking;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * A field for words that may be a value of a log. While values are masked it shows dots, but to who is writing in it. To be used on the
 * user interface thread only.
 */
public final class ConcealedField {

	private static final char DOT = '\u25CF';
	/** Shows what is written. */
	private static final char NONE = 0;

	private final Text field;

	private ConcealedField(Text field) {
		this.field = field;
	}

	/** Conceals what a field holds for as long as it lives. */
	public static void install(Text field) {
		ConcealedField concealed = new ConcealedField(field);
		IPropertyChangeListener masked = event -> {
			if (LogViewerIds.MASKED.equals(event.getProperty())) {
				concealed.update(false);
			}
		};
		LogPreferences.store().addPropertyChangeListener(masked);
		field.addDisposeListener(event -> LogPreferences.store().removePropertyChangeListener(masked));
		field.addModifyListener(event -> concealed.update(true));
		field.addFocusListener(FocusListener.focusLostAdapter(event -> concealed.update(false)));
		concealed.update(false);
	}

	private void update(boolean writing) {
		char echo = LogPreferences.isMasked() && !writing ? DOT : NONE;
		if (field.getEchoChar() != echo) {
			field.setEchoChar(echo);
		}
	}
}
