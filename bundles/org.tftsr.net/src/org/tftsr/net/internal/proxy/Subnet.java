package org.tftsr.net.internal.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A part of the network, as {@code 10.0.0.0/8}.
 *
 * @param address any address in it
 * @param bits    how many leading bits all of its addresses share
 */
record Subnet(byte[] address, int bits) {

	/** Reads one; empty where it is none. */
	static Optional<Subnet> of(String text) {
		int slash = text.indexOf('/');
		String bits = text.substring(slash + 1);
		return bits.matches("\\d{1,3}") ? literal(text.substring(0, slash)).filter(address -> Integer.parseInt(bits) <= 8 * address.length)
				.map(address -> new Subnet(address, Integer.parseInt(bits))) : Optional.empty();
	}

	/** Whether a host, written as an address, is in it; a name never is. */
	boolean has(String host) {
		return literal(host).filter(other -> other.length == address.length && prefix(other).equals(prefix(address))).isPresent();
	}

	private BigInteger prefix(byte[] bytes) {
		return new BigInteger(1, bytes).shiftRight(8 * bytes.length - bits);
	}

	private static Optional<byte[]> literal(String host) {
		String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
		if (!bare.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*")) {
			return Optional.empty();
		}
		try {
			return Optional.of(InetAddress.getByName(bare).getAddress());
		} catch (UnknownHostException e) {
			// looks like an address, and is none
			return Optional.empty();
		}
	}
}
