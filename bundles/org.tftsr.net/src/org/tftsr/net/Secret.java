package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/** Gives a key in the moment in which it is needed. */
@FunctionalInterface
public interface Secret {

	/**
	 * The key, for the caller to close.
	 *
	 * @throws TftsrException where it cannot be had, such as of a vault that is locked; nothing is sent then
	 */
	Passphrase get() throws TftsrException;
}
