package org.tftsr.integrations;

/**
 * A page of Confluence as it is there now.
 *
 * @param summary  all but its text
 * @param storage  its text in the storage format
 * @param parentId the page above it; null where it has none or that is not known
 * @param message  what was said of its version when it was written; null where nothing was
 */
public record Page(PageSummary summary, String storage, String parentId, String message) {
}
