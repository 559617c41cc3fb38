package org.tftsr.storage.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.storage.Change;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.IdleTimer;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.VaultDatabase;
import org.tftsr.storage.VaultOptions;

/** A data folder and everything that a vault depends on, under the control of a test. */
final class VaultData implements SecretPrompt, IdleTimer, Keyring {

	/** Not a secret. */
	static final String WORDS = "correct horse battery stäple";

	final DatabaseLocation location;
	final Map<String, String> environment = new HashMap<>();
	final List<SecretRequest> asked = new ArrayList<>();
	final List<String> informed = new ArrayList<>();
	final List<String> topics = new ArrayList<>();
	final Map<String, byte[]> kept = new HashMap<>();
	/** What happens as soon as the vault has said that it is being locked. */
	Runnable onLocked = () -> {
		// nothing
	};
	boolean hasKeyring;
	boolean keyringFails;
	private final Deque<Supplier<SecretAnswer>> answers = new ArrayDeque<>();
	private final List<Map.Entry<Duration, Runnable>> due = new ArrayList<>();
	private Duration now = Duration.ofDays(1);

	VaultData(Path folder) {
		this.location = new DatabaseLocation(folder.resolve("data"));
	}

	/** A vault that has just been made with a passphrase, closed again. */
	static VaultData withPassphrase(Path folder) throws Exception {
		VaultData data = new VaultData(folder).answer(WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
		}
		data.asked.clear();
		data.topics.clear();
		return data;
	}

	/** A vault as a new process sees it. */
	VaultDatabase vault() {
		return VaultDatabase.of(() -> location,
				new VaultOptions(environment::get, () -> this, () -> LongWork.UNSEEN, this, this, this::note));
	}

	/** Makes a recovery code, which opens the vault from now on. */
	static RecoveryCode newRecoveryCode(VaultDatabase vault) throws TftsrException {
		RecoveryCode code = RecoveryCode.random();
		vault.protectWithRecoveryCode(code);
		return code;
	}

	/** Opens the vault and closes it again. */
	void open() throws TftsrException {
		try (VaultDatabase vault = vault()) {
			vault.unlock();
		}
	}

	/** What is answered, in this order; after the last one nobody answers any more. */
	VaultData answer(String... passphrases) {
		for (String passphrase : passphrases) {
			answers.add(() -> new SecretAnswer.OfPassphrase(Passphrase.of(passphrase.toCharArray())));
		}
		return this;
	}

	VaultData answer(SecretAnswer answer) {
		answers.add(() -> answer);
		return this;
	}

	VaultData answer(Supplier<SecretAnswer> answer) {
		answers.add(answer);
		return this;
	}

	VaultData answerCode(String code) throws TftsrException {
		RecoveryCode parsed = RecoveryCode.parse(code);
		return answer(new SecretAnswer.OfRecoveryCode(parsed));
	}

	/** A file with a passphrase for headless use. */
	VaultData passphraseFile(String content) throws Exception {
		Path file = location.folder().resolveSibling("passphrase.txt");
		Files.writeString(file, content);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file,
					PosixFilePermissions.fromString("rw-------"));
		}
		environment.put("TFTSR_PASSPHRASE_FILE", file.toString());
		return this;
	}

	private void note(Change change) {
		if (change.topic().startsWith("org/tftsr/vault/")) {
			topics.add(change.topic().substring("org/tftsr/vault/".length()));
		}
		if (change.topic().equals(Topics.VAULT_LOCKED)) {
			onLocked.run();
		}
	}

	@Override
	public SecretAnswer ask(SecretRequest request) {
		asked.add(request);
		Supplier<SecretAnswer> answer = answers.poll();
		return answer == null ? new SecretAnswer.Nobody() : answer.get();
	}

	@Override
	public void inform(String message) {
		informed.add(message);
	}

	/** Lets time go by, and runs what falls due. */
	void elapse(Duration time) {
		now = now.plus(time);
		List<Map.Entry<Duration, Runnable>> ready = due.stream().filter(entry -> entry.getKey().compareTo(now) <= 0)
				.toList();
		due.removeAll(ready);
		ready.forEach(entry -> entry.getValue().run());
	}

	@Override
	public Duration now() {
		return now;
	}

	@Override
	public void after(Duration delay, Runnable action) {
		due.add(Map.entry(now.plus(delay), action));
	}

	@Override
	public boolean isAvailable() {
		return hasKeyring;
	}

	@Override
	public void put(String name, byte[] secret) throws TftsrException {
		requireKeyring();
		kept.put(name, secret.clone());
	}

	@Override
	public Optional<byte[]> get(String name) throws TftsrException {
		requireKeyring();
		return Optional.ofNullable(kept.get(name));
	}

	@Override
	public void remove(String name) throws TftsrException {
		requireKeyring();
		kept.remove(name);
	}

	private void requireKeyring() throws TftsrException {
		if (!hasKeyring || keyringFails) {
			throw new TftsrException(ProblemKind.IO, "Cannot use the keyring", "it does not answer", "Start it");
		}
	}
}
