package org.tftsr.ui.issues.internal.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** Builds the sections of the overview page so that all look alike. */
final class Sections {

	private Sections() {
	}

	/** A section with a title that can be folded. */
	static Section create(FormToolkit toolkit, Composite parent, String title) {
		Section section = toolkit.createSection(parent,
				ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(title);
		return section;
	}
}
