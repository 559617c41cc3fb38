package org.tftsr.storage.tests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Writes vault files after what {@code docs/security.md} says of them, without the product: those of other programs, of
 * other versions and of attackers.
 */
final class VaultForger {

	private static final int KEY = 32;

	final byte[] master = random(KEY);
	int memoryKib = 64 << 10;
	int passes = 3;
	int lanes = 4;
	String saltOverride;
	byte[] current = random(KEY);
	byte[] next;
	int version = 1;
	String passphrase = VaultData.WORDS;

	/** A vault as it should be. */
	void write(Path file) throws Exception {
		write(file, content(), master);
	}

	/** A vault whose content is what an attacker wrote, with a right checksum, and a MAC under whatever key. */
	void write(Path file, String content, byte[] macKey) throws Exception {
		String mac = base64(hmac(hkdf(macKey, "tftsr-vault", "tftsr/vault-mac/1"), utf8(content)));
		String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(content)));
		Files.writeString(file, "{\"format\":\"tftsr-vault\",\"version\":" + version + ",\"content\":" + content
				+ ",\"sha256\":\"" + sha256 + "\",\"mac\":\"" + mac + "\"}");
	}

	String content() throws Exception {
		byte[] salt = random(16);
		String parameters = "\"kdf\":\"argon2id\",\"memoryKib\":" + memoryKib + ",\"passes\":" + passes + ",\"lanes\":"
				+ lanes + ",\"salt\":\"" + (saltOverride == null ? base64(salt) : saltOverride) + '"';
		// what no machine should be made to compute is not computed here either
		byte[] own = memoryKib > 256 << 10 || passes > 64 || lanes > 16 ? random(KEY) : argon2(salt);
		String context = "/tftsr-vault/passphrase{" + parameters + '}';
		return "{\"slots\":[{\"kind\":\"passphrase\"," + parameters + ",\"master\":\""
				+ seal(own, master, "master" + context) + "\",\"own\":\"" + seal(master, own, "own" + context)
				+ "\"}],\"databaseKey\":\"" + seal(master, current, "tftsr-vault/database-key") + '"'
				+ (next == null ? ""
						: ",\"nextDatabaseKey\":\"" + seal(master, next, "tftsr-vault/database-key") + '"')
				+ ",\"idleLockMinutes\":0}";
	}

	/** The content of a vault file that the product wrote, as its checksum sees it. */
	static String contentOf(Path file) throws Exception {
		// no value in it holds a blank
		String compact = Files.readString(file).replaceAll("\\s", "");
		int start = compact.indexOf("\"content\":") + "\"content\":".length();
		return compact.substring(start, compact.indexOf(",\"sha256\""));
	}

	private byte[] argon2(byte[] salt) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
				.withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKib).withIterations(passes)
				.withParallelism(lanes).withSalt(salt).build());
		byte[] key = new byte[KEY];
		generator.generateBytes(utf8(passphrase), key);
		return key;
	}

	private static String seal(byte[] key, byte[] value, String context) throws GeneralSecurityException {
		byte[] nonce = random(12);
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
		cipher.updateAAD(utf8(context));
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(nonce);
		all.writeBytes(cipher.doFinal(value));
		return base64(all.toByteArray());
	}

	private static byte[] hkdf(byte[] material, String salt, String purpose) throws GeneralSecurityException {
		byte[] label = utf8(purpose);
		byte[] block = Arrays.copyOf(label, label.length + 1);
		block[label.length] = 1;
		return hmac(hmac(utf8(salt), material), block);
	}

	private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(data);
	}

	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
