package org.tftsr.storage;

import java.nio.file.Path;
import java.util.List;

/**
 * Facts about an open database, none of them secret.
 *
 * @param file          the database file
 * @param size          bytes of that file, without what the write-ahead log still holds
 * @param cipher        how it is encrypted
 * @param keyOrigin     where its key came from, for a person; never the key
 * @param sqliteVersion version of the SQLite engine
 * @param journalMode   {@code wal}, or what the file system allowed instead
 * @param migrations    the applied migrations in order, such as {@code 001_issues}
 */
public record DatabaseInfo(Path file, long size, String cipher, String keyOrigin, String sqliteVersion,
		String journalMode, List<String> migrations) {

	public DatabaseInfo {
		migrations = List.copyOf(migrations);
	}
}
