package org.tftsr.pii.internal.engine;

/** What many looks search the same text for, so that the window remembers where it was {@link LastSeen}. */
public enum Sought {
	PHONE_WORD, PHONE_NAME, NUMBER_LABEL, CARD_WORD, SSN_WORD, FIELD_END, LINE_END
}
