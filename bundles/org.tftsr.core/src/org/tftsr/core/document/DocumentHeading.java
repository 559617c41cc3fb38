package org.tftsr.core.document;

/**
 * A heading of a document.
 *
 * @param level from 1 to 6
 * @param text  as a reader sees it
 * @param line  the line of the Markdown it stands on, from 0
 */
public record DocumentHeading(int level, String text, int line) {
}
