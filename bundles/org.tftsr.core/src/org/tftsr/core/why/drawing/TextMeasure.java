package org.tftsr.core.why.drawing;

/** How large texts are where a drawing will be shown, in units of the drawing. */
public interface TextMeasure {

	/** The width of one line. */
	double width(String text, TextRole role);

	/** From one line to the next. */
	double lineHeight(TextRole role);
}
