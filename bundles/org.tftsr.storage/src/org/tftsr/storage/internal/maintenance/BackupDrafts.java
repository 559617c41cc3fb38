package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transactions;
import org.tftsr.storage.internal.vault.KeyRotation;

/**
 * What a backup is called before it has its name: beside its place, with a mark of the database in it. So a later backup of
 * the same database into that folder knows what a killed one left, and takes nothing else for it.
 */
final class BackupDrafts {

	private static final System.Logger LOG = System.getLogger("org.tftsr.storage");
	private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
	private static final int MARK_LENGTH = 16;
	private static final String ENDING = ".tmp";

	private final Path target;
	private final String mark;
	private final String draft;

	/**
	 * @param target       where the backup is going to be
	 * @param transactions of the database
	 * @param what         what is being done, as in {@link TftsrException}
	 */
	BackupDrafts(Path target, Transactions transactions, Supplier<String> what) throws TftsrException {
		this.target = target;
		this.mark = ".tftsr-" + markOf(transactions, what) + '-';
		this.draft = target.getFileName() + mark + UUID.randomUUID();
	}

	/**
	 * Public, and the same for as long as the database lives: its first key for the audit log. Where somebody has removed that,
	 * no name is recognised later.
	 */
	private static String markOf(Transactions transactions, Supplier<String> what) throws TftsrException {
		String key = transactions.read(what,
				transaction -> transaction.first("SELECT public_key FROM audit_keys ORDER BY created_at, rowid LIMIT 1",
						row -> row.getString(1)).orElse(""));
		return key.length() < MARK_LENGTH ? UUID.randomUUID().toString() : key.substring(0, MARK_LENGTH);
	}

	/** Where the backup lies until it is complete. */
	Path database() {
		return target.resolveSibling(draft + ENDING);
	}

	/** Where what opens it lies until then. */
	Path vault() {
		return target.resolveSibling(draft + ".vault" + ENDING);
	}

	/**
	 * Removes what killed backups left beside the target. Called while nobody makes a backup of this database.
	 *
	 * @param kept how the key of the database is kept
	 */
	void removeLeftovers(Optional<KeyRotation> kept) {
		if (!Files.isDirectory(target.getParent())) {
			return;
		}
		Pattern names = Pattern.compile(".+" + Pattern.quote(mark) + UUID_TEXT + "(\\.vault)?\\.tmp(-wal|-shm|-journal|\\."
				+ UUID_TEXT + "\\.tmp)?", Pattern.DOTALL);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(target.getParent(),
				file -> names.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file))) {
			for (Path file : files) {
				Files.delete(file);
			}
			Path vault = Backup.vaultOf(target);
			if (!Files.exists(target) && Files.exists(vault) && kept.isPresent() && kept.get().wroteWaysIn(vault)) {
				Files.delete(vault);
			}
		} catch (IOException e) {
			LOG.log(Level.WARNING, "What an interrupted backup left in " + target.getParent() + " could not be removed", e);
		}
	}
}
