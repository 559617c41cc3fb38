package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;

/**
 * The user's settings of the network, kept in the database under {@code net.offline} ({@code true} or {@code false}),
 * {@code net.timeout.connect}, {@code net.timeout.first_byte}, {@code net.timeout.idle}, {@code net.timeout.total} (whole seconds) and
 * {@code net.ca_files} (paths, one a line). Thread-safe. A change is announced on
 * {@link org.tftsr.core.event.Topics#SETTING_CHANGED}, as is that another program has gone offline or online as soon as it is read, which
 * the {@link Gate} does before each attempt; going offline ends what is under way.
 */
public interface NetworkSettingsService {

	/** The setting that holds whether nothing may leave. */
	String OFFLINE = "net.offline";

	/**
	 * What holds now.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where what is kept makes no sense; it says which setting
	 */
	NetworkSettings get() throws TftsrException;

	/**
	 * Keeps other settings.
	 *
	 * @param seen    as they were shown
	 * @param changed what they are to be
	 * @throws TftsrException {@code CONFLICT} where somebody else has changed them meanwhile, {@code INVALID_INPUT} for times that are
	 *                        no whole seconds, {@code IO} for a file that cannot be read or holds no certificate
	 */
	void put(NetworkSettings seen, NetworkSettings changed) throws TftsrException;

	/** Goes offline, which ends what is under way, or online again. */
	void setOffline(boolean offline) throws TftsrException;
}
