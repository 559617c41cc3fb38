package org.tftsr.ui.vault.internal.audit;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Services;

/**
 * Some rows of the log, newest first.
 *
 * @param rows    the rows that match
 * @param hasMore whether there may be older ones
 */
record AuditPage(List<AuditEntry> rows, boolean hasMore) {

	/** So many rows are shown at once; more come when they are scrolled to. */
	static final int SIZE = 200;
	/** So many rows are read at once. */
	private static final int READ = 1000;

	/**
	 * Reads the next page. A text is looked for here, row by row, so that only rows that are shown are kept; that goes on
	 * until enough are found, and can be stopped.
	 *
	 * @param before only rows with a smaller number than this
	 */
	static AuditPage read(AuditFilter filter, long before, Progress progress) throws TftsrException {
		if (!Services.get(Vault.class).state().present()) {
			// looking at a log makes no database, for which somebody would have to be asked
			return new AuditPage(List.of(), false);
		}
		AuditLog log = Services.get(AuditLog.class);
		List<AuditEntry> found = new ArrayList<>();
		int limit = filter.text().isEmpty() ? SIZE : READ;
		long last = before;
		while (found.size() < SIZE) {
			progress.check();
			AuditQuery query = filter.query(limit).before(last);
			List<AuditEntry> read = log.list(query);
			read.stream().filter(filter::matches).forEach(found::add);
			if (read.size() < limit) {
				return new AuditPage(found, false);
			}
			last = read.getLast().sequence();
		}
		return new AuditPage(found, true);
	}

	/** Reads the rows that have been added since a row; {@link #hasMore} where there are more of them than were read. */
	static AuditPage readAdded(AuditFilter filter, long after, Progress progress) throws TftsrException {
		progress.check();
		List<AuditEntry> added = Services.get(AuditLog.class).list(filter.query(READ).after(after));
		return new AuditPage(added.stream().filter(filter::matches).toList(), added.size() == READ);
	}
}
