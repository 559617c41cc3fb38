package org.tftsr.storage.internal.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.tftsr.storage.internal.crypto.AesGcm;

/**
 * How a key is made of a passphrase: Argon2id, version 1.3 (RFC 9106).
 *
 * @param memoryKib memory in KiB
 * @param passes    how often all of it is gone through
 * @param lanes     how many lanes it is divided into
 */
record Argon2(int memoryKib, int passes, int lanes) {

	/** The second recommendation of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes. */
	static final Argon2 STANDARD = new Argon2(64 << 10, 3, 4);

	/** Bytes of a salt. */
	static final int SALT_LENGTH = 16;

	/** What a file may ask for: more would be a way to make the program run out of memory, or work for hours. */
	private static final int MAX_MEMORY_KIB = 256 << 10;
	private static final int MAX_PASSES = 64;
	private static final int MAX_LANES = 16;
	private static final long MAX_WORK_KIB = 1L << 20;

	/** What RFC 9106 asks of the memory for each lane. */
	private static final int MIN_KIB_PER_LANE = 8;

	private static final int KIB_PER_MIB = 1 << 10;

	/** Whether this program is willing to work with these. */
	boolean isAcceptable() {
		return lanes >= 1 && lanes <= MAX_LANES && passes >= 1 && passes <= MAX_PASSES
				&& memoryKib >= MIN_KIB_PER_LANE * lanes && memoryKib <= MAX_MEMORY_KIB
				&& (long) memoryKib * passes <= MAX_WORK_KIB;
	}

	/** Whether a guess costs less than with the standard. */
	boolean isWeakerThanStandard() {
		return memoryKib < STANDARD.memoryKib || passes < STANDARD.passes;
	}

	/** The key of a passphrase; takes a fraction of a second and {@link #memoryKib()} of memory. */
	byte[] derive(byte[] passphrase, byte[] salt) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
				.withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKib).withIterations(passes)
				.withParallelism(lanes).withSalt(salt).build());
		byte[] key = new byte[AesGcm.KEY_LENGTH];
		generator.generateBytes(passphrase, key);
		return key;
	}

	/** For a person. */
	String description() {
		String memory = memoryKib % KIB_PER_MIB == 0 ? memoryKib / KIB_PER_MIB + " MiB" : memoryKib + " KiB";
		return "Argon2id, " + memory + ", " + passes + (passes == 1 ? " pass, " : " passes, ") + lanes
				+ (lanes == 1 ? " lane" : " lanes");
	}
}
