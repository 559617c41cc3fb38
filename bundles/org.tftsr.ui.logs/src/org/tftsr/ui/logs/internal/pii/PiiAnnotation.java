package org.tftsr.ui.logs.internal.pii;

import org.eclipse.jface.text.source.Annotation;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.decision.Decision;

/** The annotation of a finding. Its text, which the hovers show, is put together only when someone wants to read it. */
public final class PiiAnnotation extends Annotation {

	private final Finding finding;
	private final Decision decision;

	/** @param decision what the user decided about it; null for nothing */
	PiiAnnotation(Finding finding, Decision decision) {
		super(decision == Decision.KEPT ? LogViewerIds.KEPT_ANNOTATION : LogViewerIds.annotationType(finding.kind()), false,
				null);
		this.finding = finding;
		this.decision = decision;
	}

	int start() {
		return finding.start();
	}

	/** Whether it stands for a finding about which this was decided. */
	boolean tells(Finding other, Decision decided) {
		return decision == decided && finding.equals(other);
	}

	@Override
	public String getText() {
		return FindingLabels.describe(finding, decision);
	}
}
