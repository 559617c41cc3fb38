package org.tftsr.ai;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.Provider;
import org.tftsr.net.Preview;

/**
 * What would be sent. Immutable; only {@link ChatService} makes one.
 */
public interface Draft {

	/** The conversation that it belongs to; null where it begins one, which is made when it is asked. */
	UUID conversationId();

	/** Who would be asked. */
	Provider provider();

	/** Which model; null for the local analyst. */
	String model();

	/** The question, redacted; Markdown. Of a continuation what asks for it. */
	String question();

	/** What goes along, redacted. */
	List<ChatAttachment> attachments();

	/** How many tokens it takes by estimate, all of it. */
	int tokens();

	/** How many tokens the model may be given; 0 where that is not known. */
	int contextTokens();

	/** Millionths of a US dollar that question and answer may cost; 0 where prices are not known. */
	long mostMicros();

	/** How many values of which type stand as replacements in it. */
	Map<String, Integer> redacted();

	/** What was left out to fit, for a person; empty where all is there. */
	List<String> leftOut();

	/** Lines that try to give the model orders. */
	List<Suspicion> suspicions();

	/** The very bytes; null for the local analyst, which sends nothing. */
	Preview preview();

	/**
	 * A line that tries to give the model orders.
	 *
	 * @param label where it stands
	 * @param line  its number from 1; 0 where it stands in no log
	 * @param text  redacted and short
	 * @param why   what is suspicious about it, for a person
	 */
	record Suspicion(String label, long line, String text, String why) {
	}
}
