package org.tftsr.storage.internal.vault;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.crypto.Hkdf;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The file {@code tftsr.vault}: JSON with a checksum, by which damage is told from a wrong passphrase, and with a MAC under
 * the master key, by which a change made on purpose is found once the vault is open. Every write replaces the whole file
 * in one step.
 */
final class VaultFile {

	private static final String FORMAT = "tftsr-vault";
	private static final int VERSION = 1;

	/** Ten times what a vault with every way in takes. */
	private static final int MAX_LENGTH = 64 << 10;

	private static final String MAC_PURPOSE = "tftsr/vault-mac/1";
	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

	private final Path file;

	VaultFile(DatabaseLocation location) {
		this(location.vaultFile());
	}

	VaultFile(Path file) {
		this.file = file;
	}

	Path path() {
		return file;
	}

	boolean exists() {
		return Files.exists(file);
	}

	/** What the file holds, with its checksum checked; empty where there is none. */
	Optional<Stored> read() throws TftsrException {
		try {
			if (Files.size(file) > MAX_LENGTH) {
				throw damaged(Messages.VaultFile_longWhy, null);
			}
			return Optional.of(parse(Files.readString(file)));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (CharacterCodingException e) {
			throw damaged(Messages.VaultFile_textWhy, e);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.VaultFile_readWhat, file), e);
		} catch (VaultFormatException | JsonParseException e) {
			throw damaged(e instanceof VaultFormatException ? e.getMessage() : Messages.VaultFile_jsonWhy, e);
		}
	}

	/** Replaces the file. */
	void write(VaultContent content, byte[] masterKey) throws TftsrException {
		JsonObject json = content.toJson();
		JsonObject whole = new JsonObject();
		whole.addProperty("format", FORMAT);
		whole.addProperty("version", VERSION);
		whole.add("content", json);
		whole.addProperty("sha256", checksum(json));
		whole.addProperty("mac", Base64.getEncoder().encodeToString(mac(json, masterKey)));
		Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try {
				PrivateFiles.createFile(temporary);
				Files.writeString(temporary, JSON.toJson(whole) + '\n');
				PrivateFiles.replace(temporary, file);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.VaultFile_writeWhat, file), e);
		}
	}

	void delete() throws TftsrException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.VaultFile_deleteWhat, file), e);
		}
	}

	TftsrException damaged(String why, Exception cause) {
		return new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.VaultFile_openWhat, file),
				NLS.bind(Messages.VaultFile_damagedWhy, why),
				NLS.bind(Messages.VaultFile_damagedRemedy, file.getFileName()), cause);
	}

	private Stored parse(String text) throws VaultFormatException, TftsrException {
		JsonObject whole = Json.object(JsonParser.parseString(text));
		if (!FORMAT.equals(Json.text(whole, "format"))) {
			throw new VaultFormatException(Messages.VaultFile_kindWhy);
		}
		int version = Json.number(whole, "version");
		if (version < 1) {
			throw new VaultFormatException(Messages.VaultFile_versionWhy);
		}
		if (version > VERSION) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.VaultFile_openWhat, file),
					Messages.VaultFile_newerWhy, Messages.VaultFile_newerRemedy);
		}
		JsonObject content = Json.object(whole, "content");
		if (!checksum(content).equals(Json.text(whole, "sha256"))) {
			throw new VaultFormatException(Messages.VaultFile_checksumWhy);
		}
		return new Stored(VaultContent.fromJson(content), content, Json.bytes(whole, "mac"));
	}

	/** Over the compact text of the JSON, in which neither blanks nor line ends of the file matter. */
	private static String checksum(JsonObject content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static byte[] mac(JsonObject content, byte[] masterKey) {
		byte[] key = Hkdf.derive(masterKey, FORMAT.getBytes(StandardCharsets.US_ASCII), MAC_PURPOSE);
		return Hkdf.mac(key, content.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** What was read, before the master key is known. */
	record Stored(VaultContent content, JsonObject json, byte[] mac) {

		/** Whether someone who knows the master key wrote it. */
		boolean isAuthentic(byte[] masterKey) {
			return MessageDigest.isEqual(mac, VaultFile.mac(json, masterKey));
		}
	}
}
