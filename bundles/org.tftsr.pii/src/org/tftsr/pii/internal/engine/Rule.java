package org.tftsr.pii.internal.engine;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;

/**
 * What a recogniser says of a candidate it accepted.
 *
 * @param type      what it is
 * @param detector  the recogniser's name
 * @param validator the check that accepted it
 */
public record Rule(PiiType type, String detector, String validator) {

	/** Whether it gives access to something. */
	public boolean isSecret() {
		return type.kind() == PiiKind.SECRET;
	}
}
