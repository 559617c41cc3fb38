package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.file.IoProblems;

/**
 * Where the earlier app kept its keys: in variables, in files beside the database, or in its own code.
 *
 * @param databaseKeys   what may open the database, in the order to try
 * @param encryptionKeys what its tokens may be encrypted with. Secret
 */
record EarlierKeys(List<DatabaseKey> databaseKeys, List<String> encryptionKeys) {

	/** The variable from which the key of its tokens was made. */
	static final String ENCRYPTION_VARIABLE = "TFTSR_ENCRYPTION_KEY";

	/** Not a secret: the earlier app used it for everyone who had set none. */
	private static final String DEFAULT_KEY = "dev-key-change-in-prod";

	/** Its key files hold 64 digits. */
	private static final long LONGEST_KEY_FILE = 4 << 10;

	/**
	 * All that may open a file of the earlier app.
	 *
	 * @param file  the database, beside which key files may lie
	 * @param first what a person named
	 * @param keys  knows the variables
	 */
	static EarlierKeys of(Path file, List<DatabaseKey> first, KeySource keys) throws TftsrException {
		List<DatabaseKey> databaseKeys = new ArrayList<>(first);
		List<String> encryptionKeys = new ArrayList<>();
		String passphrase = keys.variable(KeySource.VARIABLE);
		if (isUsable(passphrase)) {
			databaseKeys.add(DatabaseKey.passphrase(passphrase, () -> NLS.bind(Messages.EarlierKeys_variableOrigin, KeySource.VARIABLE))
					.recordedAs("the passphrase in " + KeySource.VARIABLE));
			encryptionKeys.add(passphrase);
		}
		Path keyFile = file.resolveSibling(".dbkey");
		Optional<String> kept = read(keyFile);
		if (kept.isPresent()) {
			databaseKeys.add(DatabaseKey.passphrase(kept.get(), () -> NLS.bind(Messages.EarlierKeys_fileOrigin, keyFile))
					.recordedAs("the key file " + keyFile));
		}
		databaseKeys.add(DatabaseKey.passphrase(DEFAULT_KEY, () -> Messages.EarlierKeys_defaultOrigin)
				.recordedAs("the default key of the earlier app"));
		Optional.ofNullable(keys.variable(ENCRYPTION_VARIABLE)).ifPresent(encryptionKeys::addFirst);
		read(file.resolveSibling(".enckey")).ifPresent(encryptionKeys::add);
		return new EarlierKeys(List.copyOf(databaseKeys), List.copyOf(encryptionKeys));
	}

	/** What is tried, for a person. */
	String origins() {
		return databaseKeys.stream().map(DatabaseKey::origin).collect(Collectors.joining(", "));
	}

	/** Whether SQLCipher can take a text as a passphrase. */
	static boolean isUsable(String passphrase) {
		return passphrase != null && !passphrase.isBlank() && passphrase.indexOf('\0') < 0;
	}

	private static Optional<String> read(Path file) throws TftsrException {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_KEY_FILE) {
				return Optional.empty();
			}
			String key = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
			return Optional.of(key).filter(EarlierKeys::isUsable);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.EarlierKeys_readWhat, file), e);
		}
	}

	@Override
	public String toString() {
		return origins();
	}
}
