package org.tftsr.core.integration;

/** How far a publication has come. */
public enum PublicationStep {
	/** What goes is known; nothing was sent. */
	PREPARED("prepared"),
	/** The request that makes the page or ticket was sent, and it is not known yet what has become of it: it has to be looked up. */
	SENDING("sending"),
	/** The page or ticket was refused, or the request never arrived: nothing was written, and it can be sent anew. */
	FAILED("failed"),
	/** The page or ticket is there; labels, attachments or notes may be missing. */
	WRITTEN("written"),
	/** All of it is there. */
	DONE("done");

	private final String key;

	PublicationStep(String key) {
		this.key = key;
	}

	/** As it stands in the database. */
	public String key() {
		return key;
	}
}
