package org.tftsr.storage.tests.kills;

import java.util.List;
import java.util.Set;

import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/**
 * A process that ended before its work did, and what it left.
 *
 * @param work   what it was at
 * @param folder where
 */
record Round(Work work, DataFolder folder) {

	/**
	 * Looks at everything as the next start would, and removes the folder where nothing was lost.
	 *
	 * @return how many things had been said to be done
	 */
	int judge(List<String> acknowledged) throws Exception {
		if (work.asLeft(folder, acknowledged)) {
			// of a copy, because it clears away what the product has to cope with
			DataFolder copy = folder.copyTo(folder.path().resolve("as-left"));
			new Judge(copy.location().file(), copy.rawKey()).requireWhole();
			copy.delete();
		}
		try (Database database = folder.open()) {
			work.check(folder, database, acknowledged);
			work.checkAudit(database, acknowledged);
			Loss.unlessEqual(List.of(), database.check(Progress.NONE).problems(), "what the product's own check finds");
		}
		Set<String> names = folder.names();
		Loss.unless(names.stream().allMatch(work::isAtRest), "something was left in the data folder: " + names);
		new Judge(folder.location().file(), folder.rawKey()).requireSound();
		folder.delete();
		return acknowledged.size();
	}
}
