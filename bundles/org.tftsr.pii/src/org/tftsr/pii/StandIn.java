package org.tftsr.pii;

import org.tftsr.core.pii.PiiSpan;

/**
 * What is to be replaced of a text that holds a value, or a part of one: that of a value which a line is cut in, or one of its lines. What
 * stands for it is what stands for all of the value.
 *
 * @param span  of the text, by offset
 * @param words what stands for the value, as {@link ReplacementStyle} has it
 */
public record StandIn(PiiSpan span, String words) {
}
