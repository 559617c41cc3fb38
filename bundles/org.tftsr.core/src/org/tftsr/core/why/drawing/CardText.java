package org.tftsr.core.why.drawing;

/**
 * One line of text.
 *
 * @param x left end
 * @param y upper end of the line
 */
public record CardText(TextRole role, String text, double x, double y) {

	CardText moved(double dx, double dy) {
		return new CardText(role, text, x + dx, y + dy);
	}
}
