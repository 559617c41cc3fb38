package org.tftsr.storage.internal.audit;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The Ed25519 key that signs the end of the audit log. BouncyCastle takes 50 microseconds for a signature where the JDK takes
 * more than a millisecond, and each transaction needs one. Keys and signatures appear in hexadecimal digits. Immutable.
 */
final class SigningKey {

	private final Ed25519PrivateKeyParameters key;
	private final String publicKey;

	private SigningKey(Ed25519PrivateKeyParameters key) {
		this.key = key;
		this.publicKey = HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
	}

	/** A new key. */
	static SigningKey random() {
		return new SigningKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
	}

	/** The key of a {@link #seed()}. */
	static SigningKey of(String seed) {
		return new SigningKey(new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(seed)));
	}

	/** What the key can be made from again. Secret. */
	String seed() {
		return HexFormat.of().formatHex(key.getEncoded());
	}

	String publicKey() {
		return publicKey;
	}

	String sign(byte[] statement) {
		Ed25519Signer signer = new Ed25519Signer();
		signer.init(true, key);
		signer.update(statement, 0, statement.length);
		return HexFormat.of().formatHex(signer.generateSignature());
	}

	/** Whether a signature is of a statement; false for what is no key or no signature at all. */
	static boolean isGenuine(String publicKey, byte[] statement, String signature) {
		try {
			Ed25519Signer signer = new Ed25519Signer();
			signer.init(false, new Ed25519PublicKeyParameters(HexFormat.of().parseHex(publicKey)));
			signer.update(statement, 0, statement.length);
			return signer.verifySignature(HexFormat.of().parseHex(signature));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
