package org.tftsr.core.pii;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user decided of detection and redaction. Immutable.
 *
 * @param typesOff     names of the types that are not looked for
 * @param ownPatterns  patterns of the user's own
 * @param allowed      values that are not sensitive
 * @param plain        whether values become the plain name of their type, {@code [Email]}, instead of a pseudonym,
 *                     {@code [EMAIL-1]}
 */
public record DetectionSettings(Set<String> typesOff, List<OwnPattern> ownPatterns, List<AllowedValue> allowed,
		boolean plain) {

	/** All built-in types, pseudonyms, nothing of the user's own. */
	public static final DetectionSettings STANDARD = new DetectionSettings(Set.of(), List.of(), List.of(), false);

	public DetectionSettings {
		typesOff = Set.copyOf(typesOff);
		ownPatterns = List.copyOf(ownPatterns);
		allowed = List.copyOf(allowed);
	}

	/** As this one, with a type looked for or not. */
	public DetectionSettings withType(String typeName, boolean on) {
		Set<String> off = new TreeSet<>(typesOff);
		if (on) {
			off.remove(typeName);
		} else {
			off.add(typeName);
		}
		return new DetectionSettings(off, ownPatterns, allowed, plain);
	}

	/** As this one, with other patterns. */
	public DetectionSettings withOwnPatterns(List<OwnPattern> patterns) {
		return new DetectionSettings(typesOff, patterns, allowed, plain);
	}

	/** As this one, with other exceptions. */
	public DetectionSettings withAllowed(List<AllowedValue> values) {
		return new DetectionSettings(typesOff, ownPatterns, values, plain);
	}

	/** As this one, with plain names or pseudonyms. */
	public DetectionSettings withPlain(boolean plainNames) {
		return new DetectionSettings(typesOff, ownPatterns, allowed, plainNames);
	}
}
