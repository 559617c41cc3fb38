package org.tftsr.storage.internal.vault;

/** The vault file is not what was written. The message says why, and holds nothing of the file. */
final class VaultFormatException extends Exception {

	private static final long serialVersionUID = 1L;

	VaultFormatException(String why) {
		super(why);
	}

	VaultFormatException(String why, Exception cause) {
		super(why, cause);
	}
}
