package org.tftsr.ai.provider;

import java.util.List;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Secret;

/**
 * Asks models over the wire, whatever protocol their provider speaks; the local analyst is none of them. Thread-safe. Methods may take
 * long: never call them on the user interface thread.
 */
public interface ModelClients {

	/** What would leave, byte for byte. Nothing is sent. */
	Preview preview(ModelRequest request) throws TftsrException;

	/**
	 * Asks.
	 *
	 * @return the answer; once some of it has come, a failure or a cancel gives the part that came instead of an exception
	 * @throws TftsrException where nothing has come: as {@link org.tftsr.net.Gate#send} does, with a cause and a remedy in the
	 *                        words of the provider's errors
	 */
	ModelAnswer ask(ModelRequest request, Reviewer reviewer, AnswerListener listener, Progress progress) throws TftsrException;

	/** The models that the provider says it has, by name. Sends no text of any issue; recorded as every call is. */
	List<String> models(Provider provider, Progress progress) throws TftsrException;

	/**
	 * As {@link #models(Provider, Progress)}, of a provider whose key is not kept yet.
	 *
	 * @param key given for each request anew, in the place of the one that is kept
	 */
	List<String> models(Provider provider, Secret key, Progress progress) throws TftsrException;

	/**
	 * Tries a provider and finds out what is wrong: name, address, proxy, TLS, key, model, quota. Sends a question of a few words that
	 * say nothing.
	 *
	 * @return what was found; a provider that does not work is a result, not an exception
	 */
	ConnectionTest test(Provider provider, Progress progress) throws TftsrException;
}
