package org.tftsr.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.storage.internal.database.SqlCipherDatabase;

/**
 * The open database of one location: an SQLCipher 4 file with the current schema. Thread-safe. Several processes may
 * have the same location open; within one process, open it once. In the running product, use the OSGi services
 * instead.
 */
public interface Database extends AutoCloseable {

	/** As {@link #open(DatabaseLocation, KeySource, Consumer)}, with nobody told of changes. */
	static Database open(DatabaseLocation location, KeySource keys) throws TftsrException {
		return open(location, keys, change -> {
			// nobody listens
		});
	}

	/**
	 * Opens the database, migrates it to the current schema, and creates it where there is none.
	 *
	 * @param listener told of each change after its commit, on the thread that made it; it may use the database
	 * @throws TftsrException {@code WRONG_KEY} where the key does not fit or is missing, {@code DAMAGED} where the
	 *                        file is not what was written, {@code BUSY} where another process holds it, {@code IO}
	 *                        where the file system refuses, {@code CONFLICT} where another version of the product
	 *                        made it. A file that cannot be opened is left exactly as it is
	 */
	static Database open(DatabaseLocation location, KeySource keys, Consumer<Change> listener)
			throws TftsrException {
		return SqlCipherDatabase.open(location, keys, listener);
	}

	/** Issues, whys and timeline. */
	IssueRepository issues();

	/** Log files and their spans. */
	LogRepository logs();

	/** Pseudonyms of each issue. */
	PseudonymRepository pseudonyms();

	/** What redactions changed. */
	RestorationRepository restorations();

	/** What to look for in logs. */
	DetectionSettingsRepository detectionSettings();

	/** Documents. */
	DocumentRepository documents();

	/** Settings. */
	SettingsRepository settings();

	/** The audit log. */
	AuditLog audit();

	/** Facts about the database. */
	DatabaseInfo info() throws TftsrException;

	/**
	 * Reads the whole database and says what is wrong with it: changed bytes, broken structure, rows whose owner is
	 * missing, a search index that does not match. Takes about 5 ms for each megabyte; other work waits between its
	 * steps only.
	 */
	CheckResult check(Progress progress) throws TftsrException;

	/**
	 * Writes a complete, encrypted copy that the same key opens. The key file, where there is one, is not part of it.
	 *
	 * @param target must not exist; it appears only when the copy is complete
	 */
	void backup(Path target) throws TftsrException;

	/**
	 * What was brought in, where opening found a database of the earlier app and put this one in its place; empty at every later
	 * opening.
	 */
	Optional<ImportReport> takenOver();

	/**
	 * Brings in a database of the earlier app, in one transaction. Rows that are there already stay as they are, so that doing it
	 * twice changes nothing. The file and what lies beside it are only read; it may come from a stranger.
	 *
	 * @param file     a plain database, or one of SQLCipher 4
	 * @param fileKeys what may open it, tried in their order, before what the earlier app itself would have tried
	 * @throws TftsrException {@code NOT_FOUND} where there is no such file, {@code WRONG_KEY} where no key fits,
	 *                        {@code INVALID_INPUT} where it is no database of the earlier app, {@code DAMAGED} where it is
	 *                        not sound, {@code CANCELLED}; nothing is brought in then
	 */
	ImportReport importEarlier(Path file, List<DatabaseKey> fileKeys, Progress progress) throws TftsrException;

	/** The copy of the earlier app's database that this one took the place of. */
	OldCopy oldCopy();

	/** Closes the database; doing so twice does nothing. */
	@Override
	void close() throws TftsrException;
}
