package org.tftsr.storage.internal.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.internal.crypto.AesGcm;

/**
 * A vault whose master key is known, for as long as the database is open. Every method reads the file anew, because
 * another process may have changed it. Those that change it are called while
 * {@link org.tftsr.storage.internal.file.SetupLock} is held.
 */
final class OpenVault implements KeyRotation {

	private static final String KEY_CONTEXT = "tftsr-vault/database-key";

	private final VaultFile file;
	private final Protection openedWith;
	private byte[] master;

	private OpenVault(VaultFile file, byte[] master, Protection openedWith) {
		this.file = file;
		this.master = master;
		this.openedWith = openedWith;
	}

	/**
	 * Makes a vault for a database key and writes it.
	 *
	 * @param way makes the first way in
	 */
	static OpenVault create(VaultFile file, byte[] databaseKey, SlotMaker way) throws TftsrException {
		byte[] master = Slot.random(AesGcm.KEY_LENGTH);
		Slot slot = way.make(master);
		byte[] sealed = new AesGcm(master).seal(databaseKey, KEY_CONTEXT);
		file.write(new VaultContent(List.of(slot), sealed, null, Duration.ZERO), master);
		return new OpenVault(file, master, slot.protection());
	}

	/**
	 * Opens a vault.
	 *
	 * @param master the master key that a slot gave
	 * @throws TftsrException {@code DAMAGED} where the file was changed by someone who did not know the master key
	 */
	static OpenVault open(VaultFile file, VaultFile.Stored stored, byte[] master, Protection openedWith)
			throws TftsrException {
		if (!stored.isAuthentic(master)) {
			throw file.damaged(Messages.OpenVault_changedWhy, null);
		}
		return new OpenVault(file, master, openedWith);
	}

	/** Whether this opened a vault file, so that nobody need be asked for what opens that. */
	boolean isOf(VaultFile.Stored stored) {
		return master != null && stored.isAuthentic(master);
	}

	/** The content, whose author has been checked. */
	VaultContent content() throws TftsrException {
		VaultFile.Stored stored = file.read().orElseThrow(() -> changedMeanwhile(Messages.OpenVault_goneWhy));
		if (!stored.isAuthentic(requireMaster())) {
			throw changedMeanwhile(Messages.OpenVault_replacedWhy);
		}
		return stored.content();
	}

	/** Makes a way in; it opens the vault once it has been added to the content. */
	Slot seal(SlotMaker way) throws TftsrException {
		return way.make(requireMaster());
	}

	/** Changes the content. */
	void change(Change change) throws TftsrException {
		file.write(change.of(content(), requireMaster()), requireMaster());
	}

	/** Writes a content that this vault had, even where the file is gone. */
	void putBack(VaultContent content) throws TftsrException {
		file.write(content, requireMaster());
	}

	@Override
	public DatabaseKey current() throws TftsrException {
		return unseal(content().current());
	}

	@Override
	public Optional<DatabaseKey> next() throws TftsrException {
		byte[] sealed = content().next();
		return sealed == null ? Optional.empty() : Optional.of(unseal(sealed));
	}

	@Override
	public void begin(byte[] key) throws TftsrException {
		if (key.length != DatabaseKey.RAW_LENGTH) {
			throw new IllegalArgumentException("A raw key has " + DatabaseKey.RAW_LENGTH + " bytes");
		}
		change((content, masterKey) -> content.withKeys(content.current(),
				new AesGcm(masterKey).seal(key, KEY_CONTEXT)));
	}

	@Override
	public void abandon() throws TftsrException {
		change((content, masterKey) -> content.withKeys(content.current(), null));
	}

	/**
	 * With a new master key, an old copy of the file and a secret that has since been changed open nothing of the new one.
	 */
	@Override
	public void commit() throws TftsrException {
		VaultContent content = content();
		byte[] next = next().orElseThrow(() -> new IllegalStateException("No rotation was begun")).material();
		byte[] newMaster = Slot.random(AesGcm.KEY_LENGTH);
		try {
			List<Slot> slots = new ArrayList<>();
			for (Slot slot : content.slots()) {
				slots.add(slot.resealed(master, newMaster));
			}
			file.write(new VaultContent(slots, new AesGcm(newMaster).seal(next, KEY_CONTEXT), null, content.idleLock()),
					newMaster);
		} catch (VaultFormatException e) {
			throw file.damaged(e.getMessage(), e);
		}
		Arrays.fill(master, (byte) 0);
		master = newMaster;
	}

	@Override
	public boolean copyWaysIn(Path backup) throws TftsrException {
		VaultContent copied = content().without(Protection.KEYRING);
		if (copied.slots().isEmpty()) {
			return false;
		}
		new VaultFile(backup).write(copied.withKeys(copied.current(), null), requireMaster());
		return true;
	}

	@Override
	public boolean wroteWaysIn(Path backup) {
		try {
			return new VaultFile(backup).read().filter(stored -> stored.isAuthentic(requireMaster())).isPresent();
		} catch (TftsrException e) {
			// whatever it is, this vault did not write it
			return false;
		}
	}

	@Override
	public void forget() {
		if (master != null) {
			Arrays.fill(master, (byte) 0);
			master = null;
		}
	}

	private byte[] requireMaster() {
		if (master == null) {
			throw new IllegalStateException("The key of this vault has been forgotten");
		}
		return master;
	}

	private DatabaseKey unseal(byte[] sealed) throws TftsrException {
		byte[] key = new AesGcm(requireMaster()).open(sealed, KEY_CONTEXT)
				.filter(bytes -> bytes.length == DatabaseKey.RAW_LENGTH)
				.orElseThrow(() -> file.damaged(Messages.OpenVault_keyWhy, null));
		Path path = file.path();
		Protection way = openedWith;
		// holds no vault: the key outlives it
		return DatabaseKey.raw(key, () -> NLS.bind(origin(way), path));
	}

	private static String origin(Protection protection) {
		return switch (protection) {
		case PASSPHRASE -> Messages.OpenVault_passphraseOrigin;
		case KEYRING -> Messages.OpenVault_keyringOrigin;
		case RECOVERY_CODE -> Messages.OpenVault_codeOrigin;
		case ENVIRONMENT, KEY_FILE -> throw new IllegalArgumentException("Not a way into a vault");
		};
	}

	private TftsrException changedMeanwhile(String why) {
		return new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.OpenVault_useWhat, file.path()), why,
				Messages.OpenVault_reopenRemedy);
	}

	/** Makes a way in. */
	@FunctionalInterface
	interface SlotMaker {
		Slot make(byte[] masterKey) throws TftsrException;
	}

	/** Makes another content of one. */
	@FunctionalInterface
	interface Change {
		VaultContent of(VaultContent content, byte[] masterKey) throws TftsrException;
	}
}
