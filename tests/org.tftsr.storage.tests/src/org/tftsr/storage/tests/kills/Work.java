package org.tftsr.storage.tests.kills;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Something that the product does to a database, at any moment of which its process may die. Without state. */
interface Work {

	/** What a data folder may hold while nobody has it open. */
	Set<String> AT_REST = Set.of("tftsr.audit-head", "tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open");

	/** One word. */
	String name();

	/** Makes what the work starts from. */
	void prepare(DataFolder folder, Random random) throws Exception;

	/**
	 * Does the work, in the process that will be killed.
	 *
	 * @param acknowledge told in a line of each thing that the product has said to be done
	 */
	void run(DataFolder folder, Consumer<String> acknowledge) throws Exception;

	/**
	 * Looks at the files as the process left them, before anything opens them.
	 *
	 * @return whether the database is encrypted under the key beside it by now
	 */
	default boolean asLeft(DataFolder folder, List<String> acknowledged) throws Exception {
		return true;
	}

	/** Looks at the database after the next start. */
	void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception;

	/** Looks whether the audit log is as it was written. */
	default void checkAudit(Database database, List<String> acknowledged) throws Exception {
		Loss.unlessEqual(List.of(), database.audit().verify(Progress.NONE).findings(), "what is wrong with the audit log");
	}

	/** Whether the data folder may hold that once the database is closed again. */
	default boolean isAtRest(String name) {
		return AT_REST.contains(name);
	}
}
