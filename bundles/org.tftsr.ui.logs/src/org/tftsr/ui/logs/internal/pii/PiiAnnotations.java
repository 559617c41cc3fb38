package org.tftsr.ui.logs.internal.pii;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * Keeps the annotations of an annotation model in step with the findings. Annotations that tell what they told before stay. Many
 * changes are made piece by piece, between which the user interface does what else there is to do. To be used on the user
 * interface thread only.
 */
public final class PiiAnnotations {

	/**
	 * More annotations than this make the platform's painters, which look at each one for every paint, noticeably slow.
	 * Counts and navigation do not depend on annotations and so reach all findings.
	 */
	public static final int LIMIT = 10_000;

	private final AnnotationModel model;
	/** The latest one; null before the first. */
	private AnnotationChange change;

	public PiiAnnotations(AnnotationModel model) {
		this.model = model;
	}

	/**
	 * Shows findings in place of those shown before, where they are many the later ones a moment later.
	 *
	 * @param findings  in the order of the text
	 * @param kinds     the kinds to show; the others are left out
	 * @param decisions tells what the user decided about a finding
	 */
	public void show(Findings findings, Set<PiiKind> kinds, Function<Finding, Optional<Decision>> decisions) {
		List<Finding> wanted = findings.all().stream().filter(finding -> kinds.contains(finding.kind())).limit(LIMIT).toList();
		change = new AnnotationChange(model, present(), wanted, decisions);
		goOn(change);
	}

	private List<PiiAnnotation> present() {
		return change == null ? List.of() : change.present();
	}

	private void goOn(AnnotationChange running) {
		if (running == change && !running.step()) {
			Display.getCurrent().asyncExec(() -> goOn(running));
		}
	}
}
