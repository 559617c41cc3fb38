package org.tftsr.integrations;

import java.time.Instant;

/**
 * A page or ticket that is there by now and may be what somebody wants to update.
 *
 * @param id        as {@link PublicationTarget#existingId} takes it
 * @param label     title, or number and title
 * @param place     space key, or project
 * @param state     its state; null where it has none
 * @param address   where a browser finds it
 * @param linked    whether the issue is linked with it
 * @param changedAt when it was changed; null where that is not known
 */
public record Candidate(String id, String label, String place, String state, String address, boolean linked, Instant changedAt) {
}
