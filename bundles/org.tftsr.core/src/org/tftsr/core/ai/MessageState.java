package org.tftsr.core.ai;

/** Whether a message is whole. */
public enum MessageState {
	/** All of it. */
	COMPLETE,
	/** The model stopped at its limit of tokens: it can be continued. */
	LENGTH,
	/** The user stopped it. */
	STOPPED,
	/** The connection broke or the server failed on the way; what had come is kept, and can be continued. */
	BROKEN,
	/** A filter of the provider stopped it; what had come is kept, and is not continued, as that would be stopped again. */
	FILTERED
}
