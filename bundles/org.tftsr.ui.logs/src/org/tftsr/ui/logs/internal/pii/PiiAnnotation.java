package org.tftsr.ui.logs.internal.pii;

import org.eclipse.jface.text.source.Annotation;
import org.tftsr.ui.logs.LogViewerIds;

/** The annotation of a finding. Its text, which the hovers show, is put together only when someone wants to read it. */
public final class PiiAnnotation extends Annotation {

	private final Finding finding;

	PiiAnnotation(Finding finding) {
		super(LogViewerIds.annotationType(finding.kind()), false, null);
		this.finding = finding;
	}

	@Override
	public String getText() {
		return FindingLabels.describe(finding);
	}
}
