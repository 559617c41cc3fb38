package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.decision.Decision;

/**
 * Keeps the annotations of an annotation model in step with the findings. Annotations that tell what they told before stay. Many
 * changes are made piece by piece, what the reader sees first, between which the user interface does what else there is to do. To be
 * used on the user interface thread only.
 */
public final class PiiAnnotations {

	/**
	 * More annotations than this make the platform's painters, which look at each one for every paint, noticeably slow.
	 * Counts and navigation do not depend on annotations and so reach all findings.
	 */
	public static final int LIMIT = 10_000;

	/** So many annotations at a time, which takes the painters some milliseconds. */
	private static final int STEP = 500;

	private final AnnotationModel model;
	/** Of the stretches of the text, in its order. */
	private List<AnnotationChange> changes = List.of();
	/** The changes that are still to be made, in the order in which they are. */
	private Deque<AnnotationChange> ahead = new ArrayDeque<>();

	public PiiAnnotations(AnnotationModel model) {
		this.model = model;
	}

	/**
	 * Shows findings in place of those shown before, where they are many the later ones a moment later.
	 *
	 * @param findings  in the order of the text
	 * @param types     the types to show; the others are left out
	 * @param decisions tells what the user decided about a finding
	 * @param seen      whole lines: what the reader sees of the text
	 */
	public void show(Findings findings, Predicate<PiiType> types, Function<Finding, Optional<Decision>> decisions, IRegion seen) {
		List<Finding> wanted = findings.all().stream().filter(finding -> types.test(finding.type())).limit(LIMIT).toList();
		List<PiiAnnotation> before = changes.stream().flatMap(change -> change.present().stream()).toList();
		long start = seen.getOffset();
		long end = start + seen.getLength();
		AnnotationChange above = change(before, wanted, 0, start, decisions);
		AnnotationChange visible = change(before, wanted, start, end, decisions);
		AnnotationChange below = change(before, wanted, end, Long.MAX_VALUE, decisions);
		changes = List.of(above, visible, below);
		ahead = new ArrayDeque<>(List.of(visible, above, below));
		goOn(ahead);
	}

	private AnnotationChange change(List<PiiAnnotation> before, List<Finding> wanted, long from, long to,
			Function<Finding, Optional<Decision>> decisions) {
		return new AnnotationChange(model, before.stream().filter(one -> from <= one.start() && one.start() < to).toList(),
				wanted.stream().filter(one -> from <= one.start() && one.start() < to).toList(), decisions);
	}

	/** Whoever paints the annotations is told once: each time, all of them are looked at. */
	private void goOn(Deque<AnnotationChange> running) {
		int room = running == ahead ? STEP : 0;
		Map<Annotation, Position> added = new LinkedHashMap<>();
		List<Annotation> removed = new ArrayList<>();
		while (room > 0 && !running.isEmpty()) {
			room -= running.getFirst().step(room, added, removed);
			if (running.getFirst().isDone()) {
				running.removeFirst();
			}
		}
		if (!removed.isEmpty() || !added.isEmpty()) {
			// backwards, as a document finds the last of its positions first
			model.replaceAnnotations(removed.reversed().toArray(Annotation[]::new), added);
		}
		if (running == ahead && !running.isEmpty()) {
			Display.getCurrent().asyncExec(() -> goOn(running));
		}
	}
}
