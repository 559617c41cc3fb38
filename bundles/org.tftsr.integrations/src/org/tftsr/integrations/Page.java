package org.tftsr.integrations;

/**
 * A page of Confluence as it is there now.
 *
 * @param summary  all but its text
 * @param storage  its text in the storage format
 */
public record Page(PageSummary summary, String storage) {
}
