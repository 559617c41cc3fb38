package org.tftsr.core.vault;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Facts about the vault, none of them secret.
 *
 * @param present          whether there is a database; where not, the first transaction that writes makes one
 * @param open             whether this process has the database open
 * @param locked           whether it was locked on request or after idle time, so that only {@link Vault#unlock()} and
 *                         {@link Vault#unlockWithRecoveryCode} open it again
 * @param protections      how the key is kept, in the order of the enumeration; empty where there is no key yet
 * @param keyringAvailable whether this system offers a keyring; whether it answers is only known when it is asked
 * @param derivation       how the key is made of the passphrase, such as {@code Argon2id, 64 MiB, 3 passes, 4 lanes};
 *                         empty where there is no passphrase
 * @param idleLock         after how long without use the vault locks itself; zero for never
 */
public record VaultState(boolean present, boolean open, boolean locked, Set<Protection> protections,
		boolean keyringAvailable, String derivation, Duration idleLock) {

	public VaultState {
		EnumSet<Protection> ordered = EnumSet.noneOf(Protection.class);
		ordered.addAll(protections);
		protections = Collections.unmodifiableSet(ordered);
	}
}
