package org.tftsr.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A database that took the place of another.
 *
 * @param backup   where it came from
 * @param replaced where the database now lies that was there before; empty where there was none
 * @param rekeyed  whether the backup had another key, so that it was encrypted under the present one
 * @param rows     how many rows it holds
 */
public record RestoreReport(Path backup, Optional<Path> replaced, boolean rekeyed, long rows) {
}
