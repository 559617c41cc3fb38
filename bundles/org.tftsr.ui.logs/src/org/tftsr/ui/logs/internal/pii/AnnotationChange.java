package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * The way from the annotations that a model has to those that it is to have, which is gone in steps from the start of the text to
 * its end. An annotation that tells what is to be told stays. To be used on the user interface thread only.
 */
final class AnnotationChange {

	/** So many annotations in a step, which takes the painters some milliseconds. */
	private static final int STEP = 500;

	private final AnnotationModel model;
	private final List<PiiAnnotation> before;
	private final List<Finding> wanted;
	private final Function<Finding, Optional<Decision>> decisions;
	private final List<PiiAnnotation> after = new ArrayList<>();
	/** Of each line the finding that matters most. */
	private final Map<Long, Finding> first = new HashMap<>();
	/** How many of those before were compared with what is wanted. */
	private int compared;
	/** How many of those that are wanted have their annotation. */
	private int told;

	/**
	 * @param before    what the model has, in the order of the text
	 * @param wanted    what is to have an annotation, in the order of the text
	 * @param decisions tells what the user decided about a finding
	 */
	AnnotationChange(AnnotationModel model, List<PiiAnnotation> before, List<Finding> wanted,
			Function<Finding, Optional<Decision>> decisions) {
		this.model = model;
		this.before = before;
		this.wanted = wanted;
		this.decisions = decisions;
		wanted.forEach(finding -> first.merge(finding.span().line(), finding,
				(one, other) -> weight(other) > weight(one) ? other : one));
	}

	private int weight(Finding finding) {
		boolean kept = decisions.apply(finding).filter(Decision.KEPT::equals).isPresent();
		return kept ? 0 : switch (finding.kind()) {
		case NETWORK -> 1;
		case PERSONAL -> 2;
		case SECRET -> 3;
		};
	}

	/**
	 * Goes a step.
	 *
	 * @return whether it was the last one
	 */
	boolean step() {
		Map<Annotation, Position> added = new LinkedHashMap<>();
		List<Annotation> removed = new ArrayList<>();
		int end = Math.min(wanted.size(), told + STEP);
		while (told < end) {
			tell(wanted.get(told++), added, removed);
		}
		if (told == wanted.size()) {
			removeBefore(Integer.MAX_VALUE, removed);
		}
		if (!removed.isEmpty() || !added.isEmpty()) {
			// backwards, as a document finds the last of its positions first
			model.replaceAnnotations(removed.reversed().toArray(Annotation[]::new), added);
		}
		return told == wanted.size() && compared == before.size();
	}

	private void tell(Finding finding, Map<Annotation, Position> added, List<Annotation> removed) {
		Decision decision = decisions.apply(finding).orElse(null);
		boolean isFirst = first.get(finding.span().line()) == finding;
		removeBefore(finding.start(), removed);
		PiiAnnotation there = compared < before.size() ? before.get(compared) : null;
		if (there != null && there.tells(finding, decision, isFirst) && isInPlace(there, finding)) {
			compared++;
			after.add(there);
		} else {
			PiiAnnotation annotation = new PiiAnnotation(finding, decision, isFirst);
			added.put(annotation, new Position(finding.start(), finding.length()));
			after.add(annotation);
		}
	}

	private void removeBefore(int offset, List<Annotation> removed) {
		while (removed.size() < STEP && compared < before.size() && before.get(compared).start() < offset) {
			removed.add(before.get(compared++));
		}
	}

	/** It is not where the text was replaced meanwhile. */
	private boolean isInPlace(Annotation annotation, Finding finding) {
		Position position = model.getPosition(annotation);
		return position != null && !position.isDeleted() && position.getOffset() == finding.start()
				&& position.getLength() == finding.length();
	}

	/** What the model has after the steps so far, in the order of the text. */
	List<PiiAnnotation> present() {
		List<PiiAnnotation> present = new ArrayList<>(after);
		present.addAll(before.subList(compared, before.size()));
		return present;
	}
}
