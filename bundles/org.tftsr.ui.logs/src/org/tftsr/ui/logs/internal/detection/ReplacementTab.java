package org.tftsr.ui.logs.internal.detection;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What stands in the place of a value. */
final class ReplacementTab {

	private static final int TEXT_WIDTH = 300;
	private static final int INDENT = 24;
	private static final int GAP = 12;

	private final SettingsDraft draft;
	private Button pseudonyms;
	private Button plain;

	ReplacementTab(SettingsDraft draft) {
		this.draft = draft;
	}

	Control create(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		text(area, Messages.Replacement_explanation, 0);
		pseudonyms = choice(area, Messages.Replacement_pseudonyms, false);
		text(area, Messages.Replacement_pseudonyms_explanation, INDENT);
		plain = choice(area, Messages.Replacement_plain, true);
		text(area, Messages.Replacement_plain_explanation, INDENT);
		draft.addListener(() -> {
			pseudonyms.setSelection(!draft.settings().plain());
			plain.setSelection(draft.settings().plain());
		});
		return area;
	}

	private Button choice(Composite area, String text, boolean plainNames) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		GridDataFactory.swtDefaults().indent(0, GAP).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (button.getSelection()) {
				draft.change(draft.settings().withPlain(plainNames));
			}
		}));
		return button;
	}

	private static void text(Composite area, String text, int indent) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).indent(indent, 0).applyTo(label);
	}
}
