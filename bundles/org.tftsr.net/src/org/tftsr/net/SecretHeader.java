package org.tftsr.net;

import java.util.Objects;

/**
 * A header that carries a key. The key is fetched in the moment in which the request is built; it goes to the origin of the address
 * only, and neither into a preview nor into the audit log.
 *
 * @param name   name of the header
 * @param prefix what stands before the key, with its blank; may be empty
 * @param key    gives the key, which the gate closes
 */
public record SecretHeader(String name, String prefix, Secret key) {

	public SecretHeader {
		Objects.requireNonNull(name);
		Objects.requireNonNull(prefix);
		Objects.requireNonNull(key);
	}
}
