package org.tftsr.core.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Which fields a change would overwrite with something else than what somebody else wrote there since they were shown. */
final class SeenFields {

	private final List<String> overwritten = new ArrayList<>();

	/**
	 * Compares one field.
	 *
	 * @param name   for a person; asked only where somebody is to be told
	 * @param change what it is to hold, or null where it is to stay
	 * @param seen   what it held when it was shown
	 * @param now    what it holds
	 */
	<T> void compare(Supplier<String> name, T change, T seen, T now) {
		if (change != null && !Objects.equals(seen, now) && !change.equals(now)) {
			overwritten.add(name.get());
		}
	}

	/** Their names, in the order of comparison. */
	List<String> overwritten() {
		return List.copyOf(overwritten);
	}
}
