package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * The way from the annotations that a model has in a stretch of a text to those that it is to have there, which is gone in steps from
 * its start to its end. An annotation that tells what is to be told stays. To be used on the user interface thread only.
 */
final class AnnotationChange {

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
	 * @param before    what the model has there, in the order of the text
	 * @param wanted    what is to have an annotation there, in the order of the text
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
	 * @param most    of so many that are wanted, and of so many that were there
	 * @param added   gets what is to be added to the model
	 * @param removed gets what is to be removed from it
	 * @return of how many it was
	 */
	int step(int most, Map<Annotation, Position> added, List<Annotation> removed) {
		int past = told + compared;
		int end = Math.min(wanted.size(), told + most);
		int room = removed.size() + most;
		while (told < end) {
			tell(wanted.get(told++), room, added, removed);
		}
		if (told == wanted.size()) {
			removeBefore(Integer.MAX_VALUE, room, removed);
		}
		return told + compared - past;
	}

	boolean isDone() {
		return told == wanted.size() && compared == before.size();
	}

	private void tell(Finding finding, int most, Map<Annotation, Position> added, List<Annotation> removed) {
		Decision decision = decisions.apply(finding).orElse(null);
		boolean isFirst = first.get(finding.span().line()) == finding;
		removeBefore(finding.start(), most, removed);
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

	private void removeBefore(int offset, int most, List<Annotation> removed) {
		while (removed.size() < most && compared < before.size() && before.get(compared).start() < offset) {
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
