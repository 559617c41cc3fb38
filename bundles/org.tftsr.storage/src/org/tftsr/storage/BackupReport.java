package org.tftsr.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A backup that was written and read again.
 *
 * @param file      the backup
 * @param vault     what opens it on another machine with the passphrase or the recovery code of the vault; empty where there
 *                  is neither
 * @param keyOrigin which key it has, for a person; without a vault, only that opens it
 * @param rows      how many rows it holds, as the database did
 */
public record BackupReport(Path file, Optional<Path> vault, String keyOrigin, long rows) {
}
