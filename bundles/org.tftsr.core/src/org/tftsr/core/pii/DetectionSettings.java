package org.tftsr.core.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.tftsr.core.internal.Messages;

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

	/**
	 * As this one, with what it does not change as it stands by now.
	 *
	 * @param seen the settings that this was made from
	 * @param now  the settings as they stand
	 */
	public DetectionSettings onTopOf(DetectionSettings seen, DetectionSettings now) {
		return new DetectionSettings(typesOff.equals(seen.typesOff) ? now.typesOff : typesOff,
				ownPatterns.equals(seen.ownPatterns) ? now.ownPatterns : ownPatterns,
				allowed.equals(seen.allowed) ? now.allowed : allowed, plain == seen.plain ? now.plain : plain);
	}

	/**
	 * What of this would overwrite something else that somebody else chose meanwhile; empty where it may be kept.
	 *
	 * @param seen the settings that this was made from
	 * @param now  the settings as they stand
	 * @return names for a person
	 */
	public List<String> overwritten(DetectionSettings seen, DetectionSettings now) {
		DetectionSettings kept = onTopOf(seen, now);
		List<String> names = new ArrayList<>();
		add(names, Messages.DetectionSettings_types, kept.typesOff, seen.typesOff, now.typesOff);
		add(names, Messages.DetectionSettings_patterns, kept.ownPatterns, seen.ownPatterns, now.ownPatterns);
		add(names, Messages.DetectionSettings_exceptions, kept.allowed, seen.allowed, now.allowed);
		add(names, Messages.DetectionSettings_replacement, kept.plain, seen.plain, now.plain);
		return names;
	}

	private static void add(List<String> names, String name, Object kept, Object before, Object present) {
		if (!kept.equals(present) && !before.equals(present)) {
			names.add(name);
		}
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
