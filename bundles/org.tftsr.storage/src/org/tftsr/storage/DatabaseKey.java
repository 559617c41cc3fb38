package org.tftsr.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a database, and where it came from. Its text form leaves the key out. Immutable. A JVM cannot be relied
 * on to wipe memory, so this does not pretend to.
 */
public final class DatabaseKey {

	/** Bytes of a raw key. */
	public static final int RAW_LENGTH = 32;

	/** SQLCipher takes a passphrase of this form as a raw key, with or without the salt behind it. */
	private static final Pattern RAW_FORM = Pattern.compile("[xX]'([0-9a-fA-F]{64})(?:[0-9a-fA-F]{32})?'");

	private final String words;
	private final Supplier<String> origin;
	private final Supplier<String> recorded;

	private DatabaseKey(String words, Supplier<String> origin, Supplier<String> recorded) {
		this.words = words;
		this.origin = origin;
		this.recorded = recorded;
	}

	/**
	 * A passphrase, in the very form that is given to SQLCipher's {@code PRAGMA key}.
	 *
	 * @param passphrase not blank
	 * @param origin     where it came from, for messages, such as "the passphrase in TFTSR_DB_KEY"
	 */
	public static DatabaseKey passphrase(String passphrase, String origin) {
		return passphrase(passphrase, () -> origin);
	}

	/**
	 * As {@link #passphrase(String, String)}.
	 *
	 * @param origin asked only where somebody is to be told
	 */
	public static DatabaseKey passphrase(String passphrase, Supplier<String> origin) {
		if (passphrase.isBlank()) {
			// the driver takes an empty key for "no encryption"
			throw new IllegalArgumentException("A blank passphrase would leave the database unencrypted");
		}
		return new DatabaseKey(passphrase, origin, origin);
	}

	/**
	 * A key that needs no derivation.
	 *
	 * @param key    {@link #RAW_LENGTH} random bytes
	 * @param origin as for a passphrase
	 */
	public static DatabaseKey raw(byte[] key, String origin) {
		return raw(key, () -> origin);
	}

	/**
	 * As {@link #raw(byte[], String)}.
	 *
	 * @param origin asked only where somebody is to be told
	 */
	public static DatabaseKey raw(byte[] key, Supplier<String> origin) {
		if (key.length != RAW_LENGTH) {
			throw new IllegalArgumentException("A raw key has " + RAW_LENGTH + " bytes");
		}
		return new DatabaseKey("x'" + HexFormat.of().formatHex(key) + '\'', origin, origin);
	}

	/**
	 * The same key, whose origin is told in the language of a person.
	 *
	 * @param english where it came from, for the audit log, which others read who have another language
	 */
	public DatabaseKey recordedAs(String english) {
		return new DatabaseKey(words, origin, () -> english);
	}

	/** Where the key came from, for a person. */
	public String origin() {
		return origin.get();
	}

	/** Where the key came from, for the audit log: {@link #origin}, but for a key that is {@link #recordedAs recorded} in other words. */
	public String recorded() {
		return recorded.get();
	}

	/** What {@code PRAGMA key} takes. Secret: never put it into a message or a log. */
	public String words() {
		return words;
	}

	/** The raw key, where this is one rather than a passphrase. Secret. */
	public Optional<byte[]> rawBytes() {
		Matcher form = RAW_FORM.matcher(words);
		return form.matches() ? Optional.of(HexFormat.of().parseHex(form.group(1))) : Optional.empty();
	}

	/** The bytes from which other keys are derived: the raw key, or the passphrase in UTF-8. Secret. */
	public byte[] material() {
		return rawBytes().orElseGet(() -> words.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return origin.get();
	}
}
