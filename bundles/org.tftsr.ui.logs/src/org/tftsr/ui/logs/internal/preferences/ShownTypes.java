package org.tftsr.ui.logs.internal.preferences;

import java.util.Set;
import java.util.function.Predicate;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;

/**
 * Which findings the reader wants to see: those of a kind that is shown, but for those of a type that is hidden. What is hidden is found,
 * counted, replaced and masked as what is shown is.
 *
 * @param kinds  the kinds that are shown
 * @param hidden names of the types that are not, of any kind
 */
public record ShownTypes(Set<PiiKind> kinds, Set<String> hidden) implements Predicate<PiiType> {

	public ShownTypes {
		kinds = Set.copyOf(kinds);
		hidden = Set.copyOf(hidden);
	}

	/** Whether findings of a type are shown. */
	@Override
	public boolean test(PiiType type) {
		return kinds.contains(type.kind()) && !hidden.contains(type.name());
	}
}
