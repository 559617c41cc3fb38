package org.tftsr.net;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the user has set for everything that leaves.
 *
 * @param offline whether nothing may leave
 * @param timers  how long a request may take
 * @param caFiles PEM files with certificates that are trusted beside those that Java and the operating system trust
 */
public record NetworkSettings(boolean offline, Timers timers, List<Path> caFiles) {

	/** What holds where nothing is set. */
	public static final NetworkSettings USUAL = new NetworkSettings(false, Timers.USUAL, List.of());

	public NetworkSettings {
		Objects.requireNonNull(timers);
		caFiles = List.copyOf(caFiles);
	}
}
