package org.tftsr.integrations;

import java.time.Instant;

/**
 * An incident of ServiceNow as it is there. Words are those that the instance shows a person.
 *
 * @param sysId            identifier
 * @param number           such as {@code INC0010042}
 * @param shortDescription its title
 * @param description      its text; null where it has none, the user may not see it, or many were asked for
 * @param state            word of the state; null where the user may not see it
 * @param priority         as the instance computes it; null where the user may not see it
 * @param urgency          number of the urgency, 1 the highest; null where the user may not see it
 * @param impact           number of the impact, 1 the highest; null where the user may not see it
 * @param address          where a browser finds it
 * @param updatedAt        when it was changed; null where that is not known
 */
public record Incident(String sysId, String number, String shortDescription, String description, String state, String priority, String urgency, String impact,
		String address, Instant updatedAt) {
}
