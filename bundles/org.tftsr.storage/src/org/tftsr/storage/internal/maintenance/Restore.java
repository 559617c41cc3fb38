package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.RestoreReport;
import org.tftsr.storage.internal.audit.ChainTrail;
import org.tftsr.storage.internal.audit.RestoredLog;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.Reencryption;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.migration.Migrations;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.vault.KeptKeySource;

/**
 * Puts a backup in the place of the database, or where there is none. The backup is copied page by page under the key of the
 * database, each page authenticated, and the copy checked wholly, before anything else is touched; so neither the vault nor
 * the backup ever changes. What was there is kept.
 */
public final class Restore {

	private final DatabaseLocation location;
	private final KeptKeySource keys;
	private final Path backup;
	private final Progress progress;
	private final Supplier<String> what;

	public Restore(DatabaseLocation location, KeptKeySource keys, Path backup, Progress progress) {
		this.location = location;
		this.keys = keys;
		this.backup = backup.toAbsolutePath().normalize();
		this.progress = progress;
		this.what = () -> NLS.bind(Messages.Restore_restoreWhat, this.backup);
	}

	/** See {@link org.tftsr.storage.Database#restore}. */
	public RestoreReport run() throws TftsrException {
		BackupFile file = new BackupFile(backup, what);
		try {
			file.requirePlausible();
			PrivateFiles.createFolder(location.folder());
			ConnectionFactory.unpackNativeCodeInto(location.folder().resolve("native"));
			Optional<byte[]> adopted = adoptVault();
			try {
				// Before any lock is taken: a person may be asked, and other programs must not wait for the answer.
				DatabaseKey present = keys.keyFor(location, true);
				return replace(file.key(location, present, keys), present);
			} catch (TftsrException | IOException e) {
				if (adopted.isPresent()) {
					giveUpVault(adopted.get(), e);
				}
				throw e;
			}
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	/**
	 * On a machine that has no key yet, the file beside the backup becomes the vault.
	 *
	 * @return what is in that file; empty where it did not become the vault
	 */
	private Optional<byte[]> adoptVault() throws TftsrException, IOException {
		Path vault = Backup.vaultOf(backup);
		byte[][] adopted = new byte[1][];
		SetupLock.whileHeld(location.folder(), () -> {
			if (keys.isFromEnvironment() || !Files.exists(vault) || Files.exists(location.vaultFile())
					|| Files.exists(location.keyFile())) {
				return;
			}
			Path copy = location.vaultFile().resolveSibling("tftsr.vault." + UUID.randomUUID() + ".tmp");
			try {
				PrivateFiles.copy(vault, copy);
				byte[] content = Files.readAllBytes(copy);
				PrivateFiles.publish(copy, location.vaultFile());
				adopted[0] = content;
			} finally {
				Files.deleteIfExists(copy);
			}
		});
		return Optional.ofNullable(adopted[0]);
	}

	/** Removes the vault that was adopted for nothing, unless it opens something, or someone has changed it, by now. */
	private void giveUpVault(byte[] adopted, Exception failure) {
		try {
			SetupLock.whileHeld(location.folder(), () -> Presence.alone(location.folder(), what, () -> {
				Path vault = location.vaultFile();
				if (!Files.exists(location.file()) && !Replacing.isUnfinished(location) && Files.exists(vault)
						&& Arrays.equals(adopted, Files.readAllBytes(vault))) {
					Files.delete(vault);
				}
			}));
		} catch (TftsrException | IOException e) {
			failure.addSuppressed(e);
		}
	}

	private RestoreReport replace(DatabaseKey old, DatabaseKey present) throws TftsrException, IOException {
		RestoreReport[] report = new RestoreReport[1];
		SetupLock.whileHeld(location.folder(), () -> Presence.alone(location.folder(), what, () -> {
			try (Draft draft = new Draft(Draft.inPlaceOf(location))) {
				new Reencryption(backup, old, what).into(draft.file(), present, progress);
				boolean rekeyed = !present.words().equals(old.words());
				RestoredLog log = new RestoredLog(location.file());
				long rows = finish(new ConnectionFactory(present), draft.file(), old, rekeyed, log);
				progress.check();
				Optional<Path> replaced = new Replacing(location).with(draft, log, what);
				report[0] = new RestoreReport(backup, replaced, rekeyed, rows);
			}
		}));
		return report[0];
	}

	/** Checks the copy, brings it to the schema of this version, and notes in it where it came from. */
	private long finish(ConnectionFactory connections, Path draft, DatabaseKey old, boolean rekeyed,
			RestoredLog log) throws TftsrException {
		progress.begin(Messages.Restore_checking, 2);
		new Soundness(what, Messages.BackupFile_otherRemedy).require(connections, draft);
		progress.worked(1);
		progress.check();
		try (Connection connection = connections.open(draft)) {
			if (!Migrations.isCurrent(connection, backup)) {
				Migrations.apply(connection, draft, old::material, progress);
			}
			// what is encrypted once more still opens with the key of the backup only
			try (Session session = Session.ofDraft(connection, new ConnectionFactory(old), draft, ChainTrail.ofDraft())) {
				session.write(what, transaction -> {
					log.begin(transaction, Map.of("file", backup.getFileName().toString(), "rekeyed", rekeyed));
					return null;
				});
				log.committed(session);
				if (rekeyed) {
					// after that row, because the audit log is signed with a key that is wrapped as well
					session.write(what, transaction -> {
						transaction.sealedKeys().rewrap(connections.key().material());
						return null;
					});
				}
				long rows = TableCounts.sum(session.alone(what, TableCounts::of));
				progress.worked(1);
				return rows;
			}
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), draft, e);
		}
	}
}
