package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.audit.ChainTrail;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.PageAuthenticator;
import org.tftsr.storage.internal.connection.Reencryption;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.vault.KeyRotation;

/**
 * Gives an open database another key. The copy under the new key is complete, checked and on the disk before anything else
 * changes; then the new key is kept beside the old one, the copy takes the place of the file in one step, and the old key is
 * forgotten. Wherever that is interrupted, one of the two keys opens the file that is there, and the next opening finds out
 * which ({@link KeyRotation}).
 */
public final class Rekey {

	private static final System.Logger LOG = System.getLogger("org.tftsr.storage");
	private static final Supplier<String> WHAT = () -> Messages.Rekey_changeWhat;

	private final DatabaseLocation location;
	private final Path file;
	private final Session session;
	private final Presence presence;
	private final Progress progress;
	private Map<String, Long> counts = Map.of();

	public Rekey(DatabaseLocation location, Session session, Presence presence, Progress progress) {
		this.location = location;
		this.file = location.file();
		this.session = session;
		this.presence = presence;
		this.progress = progress;
	}

	/**
	 * See {@link org.tftsr.storage.Database#rekey}.
	 *
	 * @param kept how the present key is kept; empty where it is a passphrase out of the environment
	 */
	public void run(Optional<KeyRotation> kept, Optional<DatabaseKey> passphrase) throws TftsrException {
		if (kept.isPresent() == passphrase.isPresent()) {
			throw kept.isPresent() ? passphraseForNothing() : passphraseMissing();
		}
		DatabaseKey next = passphrase.orElseGet(Rekey::randomKey);
		try {
			// the lock comes first, as everywhere: others that change the key or the schema wait for their turn here
			SetupLock.whileHeld(location.folder(), () -> presence.alone(WHAT,
					() -> session.replaceFile(WHAT, this::finishLog, () -> replace(kept, next))));
		} catch (IOException e) {
			throw IoProblems.explain(WHAT.get(), e);
		}
	}

	private static DatabaseKey randomKey() {
		byte[] bytes = new byte[DatabaseKey.RAW_LENGTH];
		new SecureRandom().nextBytes(bytes);
		return DatabaseKey.raw(bytes, () -> Messages.Rekey_origin);
	}

	/** Brings all that was committed into the file itself. */
	private Void finishLog(Connection connection) throws SQLException, TftsrException {
		counts = TableCounts.of(connection);
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
			if (rows.next() && rows.getInt(1) != 0) {
				throw openElsewhere();
			}
			return null;
		}
	}

	private ConnectionFactory replace(Optional<KeyRotation> kept, DatabaseKey next) throws TftsrException, IOException {
		// whoever closes last removes the log, so this was not the last one
		if (Draft.hasLog(file)) {
			throw openElsewhere();
		}
		DatabaseKey old = session.connections().key();
		ConnectionFactory connections = new ConnectionFactory(next);
		try (Draft draft = new Draft(Draft.inPlaceOf(location))) {
			new Reencryption(file, old, WHAT).into(draft.file(), next, progress);
			Soundness.ofCopy(WHAT).require(connections, draft.file(), counts);
			rewrap(connections, draft.file(), old);
			progress.check();
			if (Draft.hasLog(file)) {
				throw openElsewhere();
			}
			if (kept.isEmpty()) {
				putInPlace(draft, next);
				return connections;
			}
			KeyRotation rotation = kept.get();
			finishEarlier(rotation, old);
			rotation.begin(next.material());
			return putInPlace(draft, next) && commit(rotation) ? new ConnectionFactory(rotation.current())
					: connections;
		}
	}

	/** An earlier change whose end could not be kept: the key in force must not be forgotten as a mere next one. */
	private static void finishEarlier(KeyRotation rotation, DatabaseKey inForce) throws TftsrException {
		if (rotation.next().filter(key -> Arrays.equals(key.material(), inForce.material())).isPresent()) {
			rotation.commit();
		}
	}

	/**
	 * Replaces the file.
	 *
	 * @return false where that is done, but the disk may not know it yet, so that the old key must not be forgotten
	 */
	private boolean putInPlace(Draft draft, DatabaseKey next) throws TftsrException, IOException {
		try {
			draft.replace(file, WHAT);
			return true;
		} catch (IOException e) {
			if (!PageAuthenticator.fitsSomePage(file, next)) {
				throw e;
			}
			LOG.log(Level.WARNING, "The database " + file + " has its new key, but the folder could not be flushed", e);
			return false;
		}
	}

	/** The file has the new key already, so this is no failure: the next opening finds out which of the two fits. */
	private boolean commit(KeyRotation rotation) {
		try {
			rotation.commit();
			return true;
		} catch (TftsrException e) {
			LOG.log(Level.WARNING, "The database " + file
					+ " has its new key, but the old one could not be forgotten; the next opening tries again", e);
			return false;
		}
	}

	/** What is encrypted once more inside the database opens with keys that depend on its key; they are kept for the new one. */
	private static void rewrap(ConnectionFactory connections, Path draft, DatabaseKey old) throws TftsrException {
		try (Connection connection = connections.open(draft);
				Session work = Session.ofDraft(connection, new ConnectionFactory(old), draft, ChainTrail.ofDraft())) {
			work.write(WHAT, transaction -> transaction.audit("rekey_database", "database", "local",
					Map.of("key", connections.key().rawBytes().isPresent() ? "random" : "passphrase")));
			// after that row, because the audit log is signed with a key that is wrapped as well
			work.write(WHAT, transaction -> {
				transaction.sealedKeys().rewrap(connections.key().material());
				return null;
			});
		} catch (SQLException e) {
			throw SqlProblems.explain(WHAT.get(), draft, e);
		}
	}

	private static TftsrException openElsewhere() {
		return new TftsrException(ProblemKind.BUSY, WHAT.get(), Messages.Rekey_openElsewhereWhy,
				Messages.Rekey_openElsewhereRemedy);
	}

	private static TftsrException passphraseForNothing() {
		return new TftsrException(ProblemKind.INVALID_INPUT, WHAT.get(), Messages.Rekey_passphraseForNothingWhy,
				Messages.Rekey_passphraseForNothingRemedy);
	}

	private static TftsrException passphraseMissing() {
		return new TftsrException(ProblemKind.INVALID_INPUT, WHAT.get(),
				NLS.bind(Messages.Rekey_passphraseMissingWhy, KeySource.VARIABLE),
				Messages.Rekey_passphraseMissingRemedy);
	}
}
