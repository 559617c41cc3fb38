package org.tftsr.pii.internal.engine;

import java.util.List;
import java.util.Set;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;

/** Which values count as sensitive, of those that recognisers accept. Immutable. */
public final class Selection {

	private final Set<String> typesOff;
	private final List<AllowedValue> allowed;

	public Selection(DetectionSettings settings) {
		typesOff = settings.typesOff();
		allowed = settings.allowed();
	}

	/** Whether values of a type are looked for. */
	boolean isOn(String typeName) {
		return typesOff.isEmpty() || !typesOff.contains(typeName);
	}

	/** Whether there are exceptions at all. */
	boolean hasExceptions() {
		return !allowed.isEmpty();
	}

	/** Whether the user said that a value is none. */
	boolean isAllowed(String typeName, CharSequence value) {
		for (AllowedValue exception : allowed) {
			boolean forType = exception.typeName() == null || exception.typeName().equals(typeName);
			if (forType && Wildcard.matches(exception.value(), value)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a value of a type counts. */
	public boolean isSensitive(String typeName, CharSequence value) {
		return isOn(typeName) && !isAllowed(typeName, value);
	}
}
