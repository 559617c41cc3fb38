package org.tftsr.storage;

import java.nio.file.Path;
import java.util.List;

/**
 * What could still be read from a damaged database.
 *
 * @param file   the new database, under the same key
 * @param tables each table in the order of their names
 */
public record SalvageReport(Path file, List<Table> tables) {

	public SalvageReport {
		tables = List.copyOf(tables);
	}

	/** Whether every row of every table was read. */
	public boolean isComplete() {
		return tables.stream().allMatch(table -> table.gaps() == 0);
	}

	/**
	 * A table.
	 *
	 * @param name     of the table
	 * @param copied   how many rows were read and copied
	 * @param expected how many rows there were, where an index still tells it; else -1
	 * @param gaps     how many stretches of rows could not be read
	 */
	public record Table(String name, long copied, long expected, long gaps) {
	}
}
