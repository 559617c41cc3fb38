package org.tftsr.storage.internal.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.VaultState;
import org.tftsr.storage.Change;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.RestoreReport;
import org.tftsr.storage.SalvageReport;
import org.tftsr.storage.VaultDatabase;
import org.tftsr.storage.VaultOptions;
import org.tftsr.storage.internal.database.SqlCipherDatabase;
import org.tftsr.storage.internal.maintenance.Restore;
import org.tftsr.storage.internal.maintenance.Salvage;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.transaction.Transactions;
import org.tftsr.storage.internal.transaction.Work;

/**
 * The database that opens with its first use, asks for what opens it, and can be locked. Where opening fails, the
 * transaction fails, and the next one tries again.
 */
public class LockableDatabase implements VaultDatabase, Transactions {

	private final Supplier<DatabaseLocation> location;
	private final VaultOptions options;
	private final VaultKeySource keys;
	private final IdleLock idle;
	private volatile SqlCipherDatabase database;
	private volatile boolean locked;
	/** How often a person who was asked said no. */
	private final AtomicInteger declined = new AtomicInteger();

	/** As {@link VaultDatabase#of}. */
	public LockableDatabase(Supplier<DatabaseLocation> location, VaultOptions options) {
		this.location = location;
		this.options = options;
		this.keys = new VaultKeySource(options.environment(), options.prompt(), options.keyring());
		this.idle = new IdleLock(options.timer(), this::lockIdle);
	}

	@Override
	public SqlCipherDatabase database() throws TftsrException {
		SqlCipherDatabase open = database;
		if (open == null && locked) {
			// at once: whoever locks holds the monitor until long work has ended
			throw Session.locked(location.get().file());
		}
		return open != null ? open : openUnlessLocked(declined.get());
	}

	/** @param declinedBefore how often a person had said no when the caller began to wait */
	private synchronized SqlCipherDatabase openUnlessLocked(int declinedBefore) throws TftsrException {
		if (locked) {
			throw Session.locked(location.get().file());
		}
		if (database == null && declined.get() != declinedBefore) {
			// Several views may wait for one answer: a no is for all of them, not a reason to ask once for each.
			throw new CancelledException();
		}
		return database != null ? database : open(keys);
	}

	private SqlCipherDatabase open(KeySource source) throws TftsrException {
		try {
			database = openWithIdleLock(source);
			locked = false;
		} catch (CancelledException e) {
			declined.incrementAndGet();
			throw e;
		} finally {
			if (database == null) {
				keys.forget();
			}
		}
		announce(Topics.VAULT_UNLOCKED);
		return database;
	}

	private SqlCipherDatabase openWithIdleLock(KeySource source) throws TftsrException {
		SqlCipherDatabase opened = SqlCipherDatabase.open(location.get(), source, options.listener(),
				options.longWork().get());
		try {
			idle.start(idleLock());
			opened.takenOver().ifPresent(report -> options.prompt().get().inform(report.summary()));
			return opened;
		} catch (TftsrException e) {
			opened.close();
			throw e;
		}
	}

	private Duration idleLock() throws TftsrException {
		return keys.kept().orElse(null) instanceof OpenVault vault ? vault.content().idleLock() : Duration.ZERO;
	}

	@Override
	public <T> T readIfPresent(Supplier<String> what, Work<T> work, T without) throws TftsrException {
		return database != null || Files.exists(location.get().file()) ? read(what, work) : without;
	}

	@Override
	public <T> T read(Supplier<String> what, Work<T> work) throws TftsrException {
		return database().transactions().read(what, work);
	}

	@Override
	public <T> T write(Supplier<String> what, Work<T> work) throws TftsrException {
		return database().transactions().write(what, work);
	}

	@Override
	public <T> T readBeside(Supplier<String> what, Work<T> work) throws TftsrException {
		return database().transactions().readBeside(what, work);
	}

	@Override
	public Transactions ofOneOpening() throws TftsrException {
		return database().transactions();
	}

	@Override
	public Path file() {
		return location.get().file();
	}

	@Override
	public VaultState state() throws TftsrException {
		return VaultFacts.of(location.get(), options, database != null, locked);
	}

	@Override
	public synchronized void unlock() throws TftsrException {
		if (database == null) {
			open(keys);
		}
		touch();
	}

	@Override
	public synchronized void unlockWithRecoveryCode(RecoveryCode code) throws TftsrException {
		if (database != null) {
			keys.check(location.get(), code);
		} else {
			open(keys.with(code));
		}
	}

	@Override
	public synchronized void lock() throws TftsrException {
		if (!locked) {
			locked = true;
			SqlCipherDatabase open = database;
			database = null;
			idle.stop();
			try {
				// At once, so that the screen is cleared even while long work ends, or where closing fails.
				announce(Topics.VAULT_LOCKED);
			} finally {
				lock(open);
			}
		}
	}

	private void lock(SqlCipherDatabase open) throws TftsrException {
		try {
			if (open != null) {
				// first, because a change of the key may be running, which needs what the vault holds
				open.lock();
			}
		} finally {
			keys.forget();
		}
	}

	private void lockIdle() {
		try {
			lock();
		} catch (TftsrException e) {
			options.prompt().get().inform(e.getMessage());
		}
	}

	@Override
	public void touch() {
		idle.touch();
	}

	@Override
	public synchronized void setIdleLock(Duration time) throws TftsrException {
		changer().setIdleLock(time);
		idle.start(time);
	}

	@Override
	public synchronized void protectWithPassphrase(Passphrase passphrase) throws TftsrException {
		changer().addPassphrase(passphrase);
	}

	@Override
	public synchronized void protectWithKeyring() throws TftsrException {
		changer().addKeyring();
	}

	@Override
	public synchronized void protectWithKeyFile() throws TftsrException {
		changer().useKeyFile();
		idle.stop();
	}

	@Override
	public synchronized void removeProtection(Protection protection) throws TftsrException {
		changer().remove(protection);
	}

	@Override
	public synchronized void protectWithRecoveryCode(RecoveryCode code) throws TftsrException {
		changer().addRecoveryCode(code);
	}

	@Override
	public synchronized RestoreReport restore(Path backup, Progress progress) throws TftsrException {
		boolean keepsKey = closeForWork();
		try {
			RestoreReport report = new Restore(location.get(), keys, backup, progress).run();
			// who has just given what opens it is not asked a second time for what was restored
			keepsKey = true;
			return report;
		} finally {
			forgetUnless(keepsKey);
		}
	}

	@Override
	public synchronized SalvageReport salvage(Path target, Progress progress) throws TftsrException {
		boolean keepsKey = closeForWork();
		try {
			return new Salvage(location.get(), keys, target, progress).run();
		} finally {
			forgetUnless(keepsKey);
		}
	}

	/**
	 * Closes the file for work on it, while everybody else waits; what shows something of it is told. What opens it is kept
	 * where it was open, so that nobody is asked again.
	 *
	 * @return whether it was open
	 */
	private boolean closeForWork() throws TftsrException {
		boolean wasOpen = database != null;
		closeFile();
		if (wasOpen) {
			announce(Topics.VAULT_LOCKED);
		}
		return wasOpen;
	}

	private void forgetUnless(boolean kept) {
		if (!kept) {
			keys.forget();
		}
	}

	/** Closes the database; unlike {@link #lock()}, the next use opens it again. */
	@Override
	public synchronized void close() throws TftsrException {
		try {
			closeFile();
		} finally {
			keys.forget();
		}
	}

	private void closeFile() throws TftsrException {
		SqlCipherDatabase open = database;
		database = null;
		idle.stop();
		if (open != null) {
			open.close();
		}
	}

	private VaultChanger changer() throws TftsrException {
		Transactions transactions = database().transactions();
		return new VaultChanger(location.get(), keys, options, transactions);
	}

	private void announce(String topic) {
		options.listener().accept(new Change(topic, Map.of()));
	}
}
