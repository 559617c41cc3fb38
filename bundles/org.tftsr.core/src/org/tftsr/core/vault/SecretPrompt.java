package org.tftsr.core.vault;

import org.tftsr.core.problem.TftsrException;

/**
 * Whoever can ask a person for a secret: an OSGi service that a command line or a workbench registers. The storage uses
 * the one of the highest ranking. Called on the thread that needs the database, never on purpose on the user interface
 * thread; one call at a time. Implementations may block as long as the person thinks.
 */
public interface SecretPrompt {

	/**
	 * Asks.
	 *
	 * @return the answer; {@link SecretAnswer.Cancel} where the person declined, {@link SecretAnswer.Nobody} where
	 *         there is no person to ask, such as on a pipe. The storage closes the secret that it holds
	 * @throws TftsrException where asking failed
	 */
	SecretAnswer ask(SecretRequest request) throws TftsrException;

	/**
	 * Tells something that the person should know, such as that the key of a new database lies in a file. Does not wait
	 * for an answer.
	 *
	 * @param message one or two sentences, without a secret
	 */
	void inform(String message);
}
