package org.tftsr.ui.logs.internal.pii;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Marks the sign at the end that is shown of a line where something was found behind it. To be used on the user interface thread
 * only.
 */
public final class BehindAnnotations {

	private final AnnotationModel model;
	private Map<Integer, BehindAnnotation> present = Map.of();

	public BehindAnnotations(AnnotationModel model) {
		this.model = model;
	}

	/**
	 * Shows what a census knows in place of what was shown before.
	 *
	 * @param text     what the document holds; null for nothing
	 * @param findings what was found in it
	 * @param types    the types to show
	 */
	public void show(LogText text, PiiCensus census, Findings findings, Predicate<PiiType> types) {
		Map<Integer, BehindAnnotation> wanted = new TreeMap<>();
		Map<Annotation, Position> added = new LinkedHashMap<>();
		for (int line = text == null ? -1 : text.cut(0, true); line >= 0; line = text.cut(line + 1, true)) {
			long number = text.number(line);
			List<PiiKind> found = census.kindsBehind(number, types);
			if (!found.isEmpty()) {
				IRegion sign = text.cutSign(line);
				BehindAnnotation annotation = new BehindAnnotation(found, isAlone(findings, text.region(line).orElseThrow(), types));
				BehindAnnotation there = present.get(sign.getOffset());
				boolean stays = there != null && there.tells(annotation) && isAt(there, sign);
				wanted.put(sign.getOffset(), stays ? there : annotation);
				if (!stays) {
					added.put(annotation, new Position(sign.getOffset(), sign.getLength()));
				}
			}
		}
		Annotation[] removed = present.values().stream().filter(old -> !wanted.containsValue(old)).toArray(Annotation[]::new);
		present = wanted;
		if (removed.length > 0 || !added.isEmpty()) {
			model.replaceAnnotations(removed, added);
		}
	}

	private static boolean isAlone(Findings findings, IRegion line, Predicate<PiiType> types) {
		return findings.within(line.getOffset(), line.getOffset() + line.getLength()).stream()
				.noneMatch(finding -> types.test(finding.type()));
	}

	/** It is not where the text was replaced meanwhile. */
	private boolean isAt(Annotation annotation, IRegion sign) {
		Position position = model.getPosition(annotation);
		return position != null && !position.isDeleted() && position.getOffset() == sign.getOffset();
	}
}
