package org.tftsr.integrations;

import java.time.Instant;

/**
 * A work item of Azure DevOps as it is there.
 *
 * @param id        number
 * @param revision  number of its revision
 * @param type      such as {@code Bug}
 * @param title     title
 * @param html      its long text as HTML, made of the Markdown where it is kept as that; null where it has none, or many were asked for
 * @param severity  in the words of its process; null where its type has none, or many were asked for
 * @param priority  from 1, the highest; 0 where it has none, or many were asked for
 * @param state     word of the state
 * @param project   its project
 * @param address   where a browser finds it
 * @param changedAt when it was changed; null where that is not known
 */
public record WorkItem(long id, int revision, String type, String title, String html, String severity, int priority, String state,
		String project, String address, Instant changedAt) {
}
