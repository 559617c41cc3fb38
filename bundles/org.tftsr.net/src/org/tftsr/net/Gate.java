package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * The only way by which anything leaves this machine. It shows what will go before it goes, keeps to what the user has set (offline,
 * limits of spending, addresses), and writes a row of the audit log before the first byte leaves and another one afterwards: where the
 * first cannot be written, nothing is sent. Thread-safe. Methods may take long: never call them on the user interface thread.
 */
public interface Gate {

	/** What would leave, byte for byte. Nothing is sent and nothing recorded; being offline is no obstacle. */
	Preview preview(Outgoing outgoing) throws TftsrException;

	/**
	 * Sends a request and hands on what comes back.
	 * <p>
	 * Where it fails before the receiver was given anything, and the failure is of a kind that passes, it is tried again, as often
	 * and as late as the server says or at most twice; cancelling takes effect at any moment within 250 ms, before the first byte
	 * too, and closes the connection.
	 *
	 * @param reviewer asked whether this may go, unless the user has said *always* for the issue
	 * @param receiver given what comes, on the thread that called
	 * @throws TftsrException {@code FORBIDDEN} where a rule of the user forbids it or the reviewer said no, {@code NETWORK} where
	 *                        the server cannot be reached, is silent or hangs up, {@code REMOTE} where it answers with an error (a
	 *                        {@link RemoteProblem}), {@code CANCELLED}; nothing was sent unless the audit log has a row of it
	 */
	Completion send(Outgoing outgoing, Reviewer reviewer, Receiver receiver, Progress progress) throws TftsrException;
}
