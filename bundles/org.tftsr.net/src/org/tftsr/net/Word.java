package org.tftsr.net;

/**
 * A word of a protocol, such as the name of a role. Only constants of an enumeration can be put into a {@link RedactedJson}, so that
 * no word can come from a log.
 */
public interface Word {

	/** How it is written. */
	String word();
}
