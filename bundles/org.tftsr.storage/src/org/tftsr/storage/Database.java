package org.tftsr.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.core.transfer.IssueIntake;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.storage.internal.database.SqlCipherDatabase;
import org.tftsr.storage.internal.maintenance.Restore;
import org.tftsr.storage.internal.maintenance.Salvage;
import org.tftsr.storage.internal.vault.KeptKeySource;

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

	/**
	 * As {@link #open(DatabaseLocation, KeySource, Consumer)}, where somebody sees what may take long: that a database of an older
	 * version, or of the earlier app, is made ready.
	 *
	 * @throws TftsrException also {@code CANCELLED}; the database is as it was before then
	 */
	static Database open(DatabaseLocation location, KeySource keys, Consumer<Change> listener, LongWork longWork)
			throws TftsrException {
		return SqlCipherDatabase.open(location, keys, listener, longWork);
	}

	/**
	 * Puts a backup in the place of the database of a location, or where there is none. It is checked wholly before anything
	 * else is touched, and encrypted under the present key where it has another. What was there is kept under another name.
	 * On a machine without a key, the vault file of the backup becomes the vault.
	 *
	 * @param keys made by this product, such as {@link KeySource#standard}
	 * @throws TftsrException {@code NOT_FOUND} and {@code INVALID_INPUT} where the file is no backup, {@code WRONG_KEY} where
	 *                        no key fits it, {@code DAMAGED} where it is not what was written, {@code CONFLICT} where a
	 *                        newer version of the product wrote it, {@code BUSY} where anyone has the database open,
	 *                        {@code IO}, {@code CANCELLED}; nothing has changed then
	 */
	static RestoreReport restore(DatabaseLocation location, KeySource keys, Path backup, Progress progress)
			throws TftsrException {
		return new Restore(location, KeptKeySource.of(keys), backup, progress).run();
	}

	/**
	 * Makes a new database, under the same key, of what can still be read of a damaged one. Nothing of the damaged one is
	 * changed.
	 *
	 * @param target must not exist; can be put in the place of the damaged database with {@link #restore}
	 * @throws TftsrException {@code DAMAGED} where not even the first page can be read, {@code BUSY} where anyone has the
	 *                        database open, {@code WRONG_KEY}, {@code CONFLICT}, {@code NOT_FOUND}, {@code IO},
	 *                        {@code CANCELLED}
	 */
	static SalvageReport salvage(DatabaseLocation location, KeySource keys, Path target, Progress progress)
			throws TftsrException {
		return new Salvage(location, keys, target, progress).run();
	}

	/** Issues, whys and timeline. */
	IssueRepository issues();

	/** Deleted issues. */
	IssueTrash trash();

	/** Takes in whole issues of elsewhere. */
	IssueIntake intake();

	/** What all issues together tell. */
	IssueInsights insights();

	/** What belongs to a timeline besides the list of its events. */
	TimelineRepository timelines();

	/** The trees of whys. */
	WhyTreeRepository whyTrees();

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

	/** What was typed and not saved. */
	DraftRepository drafts();

	/** Settings. */
	SettingsRepository settings();

	/** The providers of answers, with their keys. */
	ProviderRepository providers();

	/** Conversations with models. */
	ConversationRepository conversations();

	/** What questions to models have cost. */
	SpendLedger spending();

	/** The services that are published to, with their secrets. */
	IntegrationRepository integrations();

	/** Links to pages and tickets at services. */
	RemoteLinkRepository remoteLinks();

	/** What is being published. */
	PublicationRepository publications();

	/** The audit log. */
	AuditLog audit();

	/** Facts about the database. */
	DatabaseInfo info() throws TftsrException;

	/**
	 * Reads the whole database and says what is wrong with it: changed bytes, broken structure, rows whose owner is
	 * missing, a search index that does not match; and the first thing that is wrong with the audit log. Takes about 5 ms for
	 * each megabyte, and what {@link AuditLog#verify} takes; other work waits between its steps only.
	 */
	CheckResult check(Progress progress) throws TftsrException;

	/** As {@link #backup(Path, Progress)}, with nobody listening. */
	default BackupReport backup(Path target) throws TftsrException {
		return backup(target, Progress.NONE);
	}

	/**
	 * Writes a complete, encrypted copy that the same key opens, and reads it again. Beside it lies, in a file of the same
	 * name with {@code .vault} behind it, what opens it with the passphrase or the recovery code of the vault, so that it can
	 * be restored on another machine. A key file is not part of it.
	 *
	 * @param target must not exist; it appears only when the copy is complete
	 * @throws TftsrException {@code CONFLICT} where a file is in the way, {@code DAMAGED} where the copy is not what the
	 *                        database is, {@code IO}, {@code CANCELLED}; nothing is left behind then
	 */
	BackupReport backup(Path target, Progress progress) throws TftsrException;

	/**
	 * Encrypts the whole database under another key, in a new file that takes the place of the old one in one step. Until
	 * then it can be cancelled, and nothing has changed; a crash at any moment leaves the one or the other, which opens as
	 * usual. Other work in this process waits. Needs as much free space as the database takes.
	 *
	 * @param passphrase where the key is a passphrase out of the environment, the next one, which the environment must hold
	 *                   from then on; else empty: the key is random and is replaced where it is kept
	 * @param progress   told of bytes
	 * @throws TftsrException {@code BUSY} where another program has the database open, {@code DAMAGED} where a part of it is
	 *                        not what was written, {@code INVALID_INPUT} where a passphrase is missing or makes no sense,
	 *                        {@code IO}, {@code CANCELLED}
	 */
	void rekey(Optional<DatabaseKey> passphrase, Progress progress) throws TftsrException;

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
