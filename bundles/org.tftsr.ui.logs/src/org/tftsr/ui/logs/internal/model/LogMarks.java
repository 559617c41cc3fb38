package org.tftsr.ui.logs.internal.model;

import org.eclipse.jface.text.IRegion;
import org.tftsr.ui.logs.internal.pii.BehindAnnotations;
import org.tftsr.ui.logs.internal.pii.PiiAnnotations;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** What is marked in the text of a log: the findings of the types that are shown. To be used on the user interface thread only. */
final class LogMarks {

	private final LogModel model;
	private final PiiAnnotations annotations;
	private final BehindAnnotations behind;

	LogMarks(LogModel model) {
		this.model = model;
		annotations = new PiiAnnotations(model.annotationModel());
		behind = new BehindAnnotations(model.annotationModel());
	}

	/** @param seen what the reader sees of the text */
	void show(IRegion seen) {
		annotations.show(model.findings(), LogPreferences.shownTypes(), model.masking()::decision, seen);
		showBehind();
	}

	/** Those of lines that have something behind the end that is shown of them, as far as that is known. */
	void showBehind() {
		behind.show(model.text(), model.census(), model.findings(), LogPreferences.shownTypes());
	}
}
