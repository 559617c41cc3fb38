package org.tftsr.storage.internal.keyring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.tftsr.storage.Keyring;

/** Finds the keyring of this operating system. */
public final class SystemKeyring {

	/** The file of secure storage, in the data folder. */
	private static final String FILE = "tftsr.keyring";

	private static final String BUNDLE = "org.eclipse.equinox.security.";

	private SystemKeyring() {
	}

	/**
	 * The keyring of this system.
	 *
	 * @param folder the data folder, asked for each time
	 */
	public static Keyring in(Supplier<Path> folder) {
		if (!module().startsWith("Linux")) {
			return keyring(folder, () -> true);
		}
		// without a session bus there is no keyring on Linux, and to look for one would wait in vain
		return System.getenv("DBUS_SESSION_BUS_ADDRESS") == null ? Keyring.NONE
				: keyring(folder, SecretService::isReachable);
	}

	private static Keyring keyring(Supplier<Path> folder, BooleanSupplier reachable) {
		return new SecureStorageKeyring(() -> folder.get().resolve(FILE), BUNDLE + module(), reachable);
	}

	private static String module() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("windows")) {
			return "WindowsPasswordProvider64bit";
		}
		return system.startsWith("mac") ? "OSXKeystoreIntegration" : "LinuxKeystoreIntegrationJNA";
	}
}
