package org.tftsr.integrations;

import java.time.Instant;

/**
 * A page of Confluence without its text.
 *
 * @param id       identifier
 * @param title    title
 * @param spaceKey key of its space; empty where the server does not say
 * @param version  number of its version; 0 where it is not known
 * @param address  where a browser finds it
 * @param changedAt when it was changed; null where that is not known
 */
public record PageSummary(String id, String title, String spaceKey, int version, String address, Instant changedAt) {
}
