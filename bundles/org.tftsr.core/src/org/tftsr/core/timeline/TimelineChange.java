package org.tftsr.core.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.tftsr.core.internal.Messages;
import org.tftsr.core.issue.TimelineEvent;

/**
 * What an event is to become.
 *
 * @param type         not blank
 * @param description  not blank
 * @param occurredAt   in UTC
 * @param originalTime the time as it was written; null where it was given in UTC
 * @param seen         the event as it was when whoever makes the change looked at it: what somebody else has changed since is
 *                     not overwritten, and the change is refused as a whole; null where the fields are to change whatever
 *                     they hold
 */
public record TimelineChange(String type, String description, Instant occurredAt, String originalTime,
		TimelineEvent seen) {

	/**
	 * The fields that this would overwrite with something else than what somebody else wrote there since {@link #seen}.
	 *
	 * @param now the event as it stands
	 * @return names for a person
	 */
	public List<String> overwritten(TimelineEvent now) {
		List<String> names = new ArrayList<>();
		if (seen != null) {
			compare(() -> Messages.TimelineChange_type, type, seen.type(), now.type(), names);
			compare(() -> Messages.TimelineChange_description, description, seen.description(), now.description(), names);
			compare(() -> Messages.TimelineChange_time, occurredAt, seen.occurredAt(), now.occurredAt(), names);
		}
		return names;
	}

	private static void compare(Supplier<String> name, Object change, Object seen, Object now, List<String> names) {
		if (!Objects.equals(seen, now) && !Objects.equals(change, now)) {
			names.add(name.get());
		}
	}
}
