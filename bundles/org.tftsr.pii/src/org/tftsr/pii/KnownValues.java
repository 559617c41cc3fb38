package org.tftsr.pii;

import java.util.List;
import java.util.function.BiPredicate;

import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * Values that are replaced wherever they stand.
 *
 * @param index     knows them
 * @param typeNames by the index's number of the type
 * @param sensitive whether one of them still counts, by the name of its type
 */
record KnownValues(ValueIndex index, List<String> typeNames, BiPredicate<String, String> sensitive) {

	/** Whether what the index found last counts. */
	boolean counts(TextPart text, int start, int end) {
		return sensitive.test(typeNames.get(index.matchedType()), text.between(start, end));
	}

	/** The place of what the index found last. */
	KnownPlace place(int start, int end) {
		return KnownPlace.value(start, end, typeNames.get(index.matchedType()), index.matchedNumber());
	}
}
