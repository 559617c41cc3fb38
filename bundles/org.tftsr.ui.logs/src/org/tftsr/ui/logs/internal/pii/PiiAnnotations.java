package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * Keeps the annotations of an annotation model in step with the findings. Each change is one batch, which the rulers
 * and the text repaint once. To be used on the user interface thread only.
 */
public final class PiiAnnotations {

	/**
	 * More annotations than this make the platform's painters, which look at each one for every paint, noticeably slow.
	 * Counts and navigation do not depend on annotations and so reach all findings.
	 */
	public static final int LIMIT = 10_000;

	private final AnnotationModel model;
	/** In the order of the text, which makes adding cheap, as does the reverse order for removing. */
	private List<Annotation> shown = List.of();

	public PiiAnnotations(AnnotationModel model) {
		this.model = model;
	}

	/**
	 * Shows findings in place of those shown before.
	 *
	 * @param kinds     the kinds to show; the others are left out
	 * @param decisions tells what the user decided about a finding
	 */
	public void show(Findings findings, Set<PiiKind> kinds, Function<Finding, Optional<Decision>> decisions) {
		Map<Annotation, Position> added = new LinkedHashMap<>();
		for (Finding finding : findings.all()) {
			if (kinds.contains(finding.kind()) && added.size() < LIMIT) {
				added.put(new PiiAnnotation(finding, decisions.apply(finding).orElse(null)),
						new Position(finding.start(), finding.length()));
			}
		}
		Annotation[] removed = shown.reversed().toArray(Annotation[]::new);
		shown = new ArrayList<>(added.keySet());
		if (removed.length > 0 || !added.isEmpty()) {
			model.replaceAnnotations(removed, added);
		}
	}
}
