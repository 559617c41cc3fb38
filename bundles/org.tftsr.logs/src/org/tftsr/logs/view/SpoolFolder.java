package org.tftsr.logs.view;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where text lies that has to be read at any place and is in no file as it is: what compressed logs hold, what a console
 * printed. It is encrypted there with a key that is nowhere but in memory, and gone at the latest when the program ends.
 *
 * @param folder   made where it is missing; belongs to the program's own data
 * @param keptFree how many bytes of the disk stay free whatever a log holds
 */
public record SpoolFolder(Path folder, long keptFree) {

	/** What is left to other programs where nothing else is said. */
	public static final long DEFAULT_KEPT_FREE = 1L << 30;

	public SpoolFolder {
		Objects.requireNonNull(folder);
	}

	/** As the other form, with {@link #DEFAULT_KEPT_FREE}. */
	public SpoolFolder(Path folder) {
		this(folder, DEFAULT_KEPT_FREE);
	}
}
