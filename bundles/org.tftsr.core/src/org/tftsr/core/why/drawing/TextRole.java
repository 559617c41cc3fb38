package org.tftsr.core.why.drawing;

/** What a text on a card is, which decides its font and its colour. */
public enum TextRole {
	/** The number of a why. */
	NUMBER,
	/** Standing and class, in the line of the number. */
	LABEL,
	QUESTION,
	ANSWER,
	/** What is missing, such as an answer. */
	MISSING,
	/** A line of a log, or what a person wrote as evidence. */
	EVIDENCE,
	ACTION,
	/** What a click on a proposal does. */
	BUTTON
}
