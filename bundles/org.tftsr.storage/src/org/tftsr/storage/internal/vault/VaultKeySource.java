package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.internal.connection.PageAuthenticator;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.SetupLock;

/**
 * The rule for the key of a database: the passphrase in the environment; else the vault; else the key file; else, for a new
 * database, whatever a person chooses. Remembers how it was kept, so that the open vault can be changed.
 */
public final class VaultKeySource implements KeptKeySource {

	private final EnvironmentKeys environment;
	private final Supplier<SecretPrompt> prompt;
	private final Keyring keyring;
	private volatile KeyRotation kept;

	/** @param environment value of an environment variable, or null */
	public VaultKeySource(UnaryOperator<String> environment, Supplier<SecretPrompt> prompt, Keyring keyring) {
		this.environment = new EnvironmentKeys(environment);
		this.prompt = prompt;
		this.keyring = keyring;
	}

	@Override
	public DatabaseKey keyFor(DatabaseLocation location, boolean databaseExists) throws TftsrException {
		if (environment.hasDatabaseKey()) {
			kept = null;
			return environment.databaseKey();
		}
		KeyRotation found = find(location, databaseExists);
		kept = found;
		return databaseExists ? settle(location, found) : found.current();
	}

	@Override
	public String variable(String name) {
		return environment.environment().apply(name);
	}

	/** As this source, but opens the vault with a recovery code and nothing else. */
	KeptKeySource with(RecoveryCode code) {
		return new KeptKeySource() {
			@Override
			public DatabaseKey keyFor(DatabaseLocation location, boolean databaseExists) throws TftsrException {
				OpenVault opened = open(location, code);
				keep(opened);
				return databaseExists ? settle(location, opened) : opened.current();
			}

			@Override
			public String variable(String name) {
				return VaultKeySource.this.variable(name);
			}

			@Override
			public Optional<KeyRotation> kept() {
				return VaultKeySource.this.kept();
			}

			@Override
			public boolean isFromEnvironment() {
				return VaultKeySource.this.isFromEnvironment();
			}

			@Override
			public Optional<DatabaseKey> keyOfBackup(DatabaseLocation location, Path vault) throws TftsrException {
				return VaultKeySource.this.keyOfBackup(location, vault);
			}
		};
	}

	/** Fails where a recovery code does not open the vault. */
	void check(DatabaseLocation location, RecoveryCode code) throws TftsrException {
		open(location, code).forget();
	}

	private OpenVault open(DatabaseLocation location, RecoveryCode code) throws TftsrException {
		Supplier<String> what = () -> Messages.VaultKeySource_codeWhat;
		if (environment.hasDatabaseKey()) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(),
					NLS.bind(Messages.VaultKeySource_environmentWhy, VARIABLE),
					Messages.VaultKeySource_environmentRemedy);
		}
		VaultFile.Stored stored = new VaultFile(location).read().orElseThrow(() -> new TftsrException(
				ProblemKind.NOT_FOUND, what.get(), NLS.bind(Messages.VaultKeySource_noVaultWhy, location.folder()),
				Messages.VaultKeySource_noVaultRemedy));
		return unlocker(location, stored).open(code);
	}

	@Override
	public boolean isFromEnvironment() {
		return environment.hasDatabaseKey();
	}

	@Override
	public Optional<DatabaseKey> keyOfBackup(DatabaseLocation location, Path vault) throws TftsrException {
		VaultFile file = new VaultFile(vault);
		Optional<VaultFile.Stored> stored = file.read();
		if (stored.isEmpty()) {
			return Optional.empty();
		}
		OpenVault opened = new VaultUnlocker(location, file, stored.get(), environment, keyring, prompt.get()).open();
		try {
			return Optional.of(opened.current());
		} finally {
			opened.forget();
		}
	}

	/** Notes that the key is kept in another way from now on. */
	void keep(KeyRotation rotation) {
		kept = rotation;
	}

	@Override
	public Optional<KeyRotation> kept() {
		return Optional.ofNullable(kept);
	}

	/** Forgets the key of an open vault. */
	void forget() {
		kept().ifPresent(KeyRotation::forget);
		kept = null;
	}

	private KeyRotation find(DatabaseLocation location, boolean databaseExists) throws TftsrException {
		while (true) {
			Optional<VaultFile.Stored> vault = new VaultFile(location).read();
			if (vault.isPresent()) {
				if (kept instanceof OpenVault open && open.isOf(vault.get())) {
					return open;
				}
				OpenVault opened = unlocker(location, vault.get()).open();
				removeReplacedKeyFile(location, opened);
				return opened;
			}
			KeyFile file = new KeyFile(location);
			if (databaseExists || file.exists()) {
				return file;
			}
			Optional<KeyRotation> made = new VaultSetup(location, environment, keyring, prompt.get()).run();
			if (made.isPresent()) {
				return made.get();
			}
			// Another program was faster, and its choice is as good as ours: look again.
			databaseExists = true;
		}
	}

	private VaultUnlocker unlocker(DatabaseLocation location, VaultFile.Stored stored) {
		return new VaultUnlocker(location, new VaultFile(location), stored, environment, keyring, prompt.get());
	}

	/** Where both are there, a crash kept a key file from being removed after its key went into the vault. */
	private static void removeReplacedKeyFile(DatabaseLocation location, OpenVault vault) throws TftsrException {
		KeyFile file = new KeyFile(location);
		if (!file.exists()) {
			return;
		}
		try {
			// Where it is not free, another process may be about to replace the vault by this very key file.
			SetupLock.ifFree(location.folder(), () -> {
				if (file.exists() && file.holds(vault.current())) {
					file.delete();
				}
			});
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.KeyFile_deleteWhat, location.keyFile()), e);
		}
	}

	/** Finishes a rotation that was interrupted: the file itself says which of the two keys it has. */
	private static DatabaseKey settle(DatabaseLocation location, KeyRotation keys) throws TftsrException {
		if (keys.next().isEmpty()) {
			return keys.current();
		}
		try {
			// Where it is not free, the rotation is going on just now, and the process that does it finishes it.
			SetupLock.ifFree(location.folder(), () -> finish(location, keys));
			DatabaseKey current = keys.current();
			Optional<DatabaseKey> next = keys.next();
			return next.isPresent() && fits(location, next.get()) ? next.get() : current;
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.VaultKeySource_readDatabaseWhat, location.file()), e);
		}
	}

	private static void finish(DatabaseLocation location, KeyRotation keys) throws TftsrException, IOException {
		Optional<DatabaseKey> next = keys.next();
		if (next.isPresent() && fits(location, next.get())) {
			keys.commit();
		} else if (next.isPresent() && fits(location, keys.current())) {
			keys.abandon();
		}
	}

	private static boolean fits(DatabaseLocation location, DatabaseKey key) throws IOException {
		return PageAuthenticator.fitsSomePage(location.file(), key);
	}
}
