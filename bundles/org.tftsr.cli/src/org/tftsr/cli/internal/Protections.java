package org.tftsr.cli.internal;

import java.util.Locale;
import java.util.stream.Collectors;

import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.VaultState;

import com.google.gson.JsonArray;

/** Prints how the key of the database is kept. */
final class Protections {

	private Protections() {
	}

	/** For a person: {@code passphrase (Argon2id, ...), recovery code}. */
	static String names(VaultState vault) {
		return vault.protections().stream().map(protection -> name(protection, vault)).collect(Collectors.joining(", "));
	}

	/** For a script: {@code ["passphrase","recovery-code"]}. */
	static JsonArray json(VaultState vault) {
		JsonArray names = new JsonArray();
		vault.protections().forEach(protection -> names.add(word(protection)));
		return names;
	}

	private static String name(Protection protection, VaultState vault) {
		String name = word(protection).replace('-', ' ');
		return protection == Protection.PASSPHRASE ? name + " (" + vault.derivation() + ')' : name;
	}

	private static String word(Protection protection) {
		return protection.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
