package org.tftsr.triage;

import java.util.Objects;
import java.util.UUID;

/**
 * That a person has said: the texts of an issue may leave as they are, this once. Make one only where somebody has just said so, knowing
 * what it means; it is for one use and never kept.
 *
 * @param purpose     identifier of what they leave for, such as a publication
 * @param destination where to, for the record
 */
public record AsItIs(UUID purpose, String destination) {

	public AsItIs {
		Objects.requireNonNull(purpose);
		Objects.requireNonNull(destination);
	}
}
