package org.tftsr.ai.provider.internal;

import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Setting;

/** What a question looks like on the wire, and how what comes back is read. Stateless. */
interface Protocol {

	/** The request that asks. */
	Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException;

	/** Reads one answer. */
	AnswerDecoder decoder();

	/** What an error of the server shows of the ways in which it differs from the usual; nothing where it shows nothing. */
	default Optional<Quirk> learn(ErrorAnswer error, Set<Quirk> quirks, Chat chat) {
		return Optional.empty();
	}

	/** The list of its models; empty where the protocol has none. */
	Optional<ModelListing> models();

	/** How a protocol lists models. */
	interface ModelListing {

		/** The request for a page of the list; null for the first one. */
		Call call(Provider provider, Setting page) throws TftsrException;

		/** Reads a page. */
		ModelPage read(Json document);
	}
}
