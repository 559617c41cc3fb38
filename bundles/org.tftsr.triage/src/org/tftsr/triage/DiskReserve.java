package org.tftsr.triage;

import java.io.File;
import java.nio.file.Path;

/**
 * What of a disk is left to other programs while a large file is written.
 *
 * @param bytes at most so many
 * @param share at most this part of the whole disk, from 0 to 1
 */
public record DiskReserve(long bytes, double share) {

	/** A gigabyte, or a twentieth of a small disk. */
	public static final DiskReserve STANDARD = new DiskReserve(1L << 30, 0.05);

	/** Whether there is no more than that left of the disk that holds a file; never where that cannot be told. */
	boolean isReached(Path path) {
		File file = path.toFile();
		long size = file.getTotalSpace();
		return size > 0 && file.getUsableSpace() <= Math.min(bytes, (long) (size * share));
	}
}
