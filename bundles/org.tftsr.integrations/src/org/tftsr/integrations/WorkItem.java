package org.tftsr.integrations;

import java.time.Instant;

/**
 * A work item of Azure DevOps as it is there.
 *
 * @param id        number
 * @param revision  number of its revision
 * @param type      such as {@code Bug}
 * @param title     title
 * @param state     word of the state
 * @param project   its project
 * @param address   where a browser finds it
 * @param changedAt when it was changed; null where that is not known
 */
public record WorkItem(long id, int revision, String type, String title, String state, String project, String address, Instant changedAt) {
}
