package org.tftsr.ui.issues.internal.view;

/**
 * The row above the issues of a group.
 *
 * @param key      which group
 * @param count    how many issues are in it
 * @param expanded whether they are shown
 */
record IssueGroup(IssueGrouping.Key key, int count, boolean expanded) {
}
