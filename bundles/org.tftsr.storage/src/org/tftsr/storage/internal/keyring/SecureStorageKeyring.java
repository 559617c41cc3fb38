package org.tftsr.storage.internal.keyring;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.internal.file.Messages;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Secrets in a file of Equinox' secure storage, under a password that the keyring of the operating system holds. Its
 * weaknesses are known: few rounds of key derivation, and a file with the rights of the umask. So the file is made
 * beforehand with its owner's rights alone, and what comes here is wrapped already.
 */
public final class SecureStorageKeyring implements Keyring {

	private static final String EXTENSION_POINT = "org.eclipse.equinox.security.secureStorage";
	private static final String NODE = "tftsr";

	/** Time for a person to unlock the keyring, and an end to the wait for a daemon that does not answer. */
	private static final long PATIENCE_SECONDS = 60;

	private final Supplier<Path> location;
	private final String moduleId;
	private final BooleanSupplier reachable;

	/**
	 * As {@link Keyring#secureStorage}.
	 *
	 * @param reachable whether that which the module speaks to is there, asked each time
	 */
	public SecureStorageKeyring(Supplier<Path> location, String moduleId, BooleanSupplier reachable) {
		this.location = location;
		this.moduleId = moduleId;
		this.reachable = reachable;
	}

	@Override
	public boolean isAvailable() {
		return RegistryFactory.getRegistry() != null
				&& RegistryFactory.getRegistry().getExtension(EXTENSION_POINT, moduleId) != null && url().isPresent()
				&& reachable.getAsBoolean();
	}

	@Override
	public void put(String name, byte[] secret) throws TftsrException {
		inTime(() -> {
			makePrivate();
			ISecurePreferences node = node();
			node.putByteArray(name, secret, true);
			node.flush();
			return null;
		});
	}

	@Override
	public Optional<byte[]> get(String name) throws TftsrException {
		if (!Files.exists(file())) {
			return Optional.empty();
		}
		return inTime(() -> Optional.ofNullable(node().getByteArray(name, null)));
	}

	@Override
	public void remove(String name) throws TftsrException {
		if (Files.exists(file())) {
			inTime(() -> {
				ISecurePreferences node = node();
				node.remove(name);
				node.flush();
				return null;
			});
		}
	}

	private Path file() {
		return location.get().toAbsolutePath();
	}

	private void makePrivate() throws IOException {
		Path file = file();
		if (Files.exists(file)) {
			PrivateFiles.restrict(file);
		} else {
			PrivateFiles.createFolder(file.getParent());
			PrivateFiles.createFile(file);
		}
	}

	private ISecurePreferences node() throws IOException {
		Map<String, Object> options = Map.of(IProviderHints.REQUIRED_MODULE_ID, moduleId, IProviderHints.PROMPT_USER,
				Boolean.FALSE);
		return SecurePreferencesFactory.open(url().orElseThrow(), options).node(NODE);
	}

	/**
	 * Secure storage takes the path of a URL as it stands, without decoding it. A name with a question mark or a hash sign
	 * cannot be said in that way; a folder of such a name has no keyring.
	 */
	private Optional<URL> url() {
		File file = file().toFile();
		try {
			@SuppressWarnings("deprecation")
			URL url = file.toURL();
			return new File(url.getPath()).equals(file) ? Optional.of(url) : Optional.empty();
		} catch (MalformedURLException e) {
			throw new IllegalStateException("Every Java platform knows file URLs", e);
		}
	}

	/** Runs on a thread of its own: a daemon that does not answer must not hold the caller for ever. */
	private <T> T inTime(Callable<T> work) throws TftsrException {
		if (!isAvailable()) {
			throw new TftsrException(ProblemKind.NOT_FOUND, Messages.Keyring_useWhat,
					Messages.Keyring_noneWhy, Messages.Keyring_noneRemedy);
		}
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = new Thread(task, "keyring");
		thread.setDaemon(true);
		thread.start();
		try {
			return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			task.cancel(true);
			throw problem(NLS.bind(Messages.SecureStorageKeyring_timeoutWhy, PATIENCE_SECONDS), e);
		} catch (InterruptedException e) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} catch (ExecutionException e) {
			throw problem(reason(e.getCause()), e.getCause());
		}
	}

	private static String reason(Throwable cause) {
		if (cause instanceof StorageException storage) {
			return switch (storage.getErrorCode()) {
			case StorageException.NO_SECURE_MODULE -> Messages.SecureStorageKeyring_unreachableWhy;
			case StorageException.NO_PASSWORD -> Messages.SecureStorageKeyring_lockedWhy;
			case StorageException.DECRYPTION_ERROR -> NLS.bind(Messages.SecureStorageKeyring_passwordGoneWhy, NODE);
			default -> NLS.bind(Messages.SecureStorageKeyring_codeWhy, storage.getErrorCode());
			};
		}
		// The classes of keyrings are native and many; the name tells a developer where to look, and holds no secret.
		return NLS.bind(Messages.SecureStorageKeyring_failedWhy, cause.getClass().getSimpleName());
	}

	private static TftsrException problem(String why, Throwable cause) {
		return new TftsrException(ProblemKind.IO, Messages.Keyring_useWhat, why,
				Messages.SecureStorageKeyring_problemRemedy, cause);
	}
}
