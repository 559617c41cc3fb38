package org.tftsr.ui.issues.internal.editor;

import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.tftsr.ui.AccessibleNames;

/** Builds the sections of the overview page so that all look alike. */
final class Sections {

	private Sections() {
	}

	/** A section with a title that can be folded. */
	static Section create(FormToolkit toolkit, Composite parent, String title) {
		Section section = toolkit.createSection(parent,
				ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(title);
		// each is told to be "Expandable" otherwise
		Stream.of(section.getChildren()).filter(ToggleHyperlink.class::isInstance).forEach(toggle -> AccessibleNames.set(toggle, title));
		return section;
	}
}
