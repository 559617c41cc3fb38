package org.tftsr.net.spi;

import java.util.Objects;

/**
 * A proxy that lets through what is asked for by {@code CONNECT}.
 *
 * @param host     its name or address
 * @param port     its port
 * @param user     who it is asked as; null where it needs nobody
 * @param password of the user; null where it needs none
 */
public record HttpProxy(String host, int port, String user, String password) {

	public HttpProxy {
		Objects.requireNonNull(host);
	}

	@Override
	public String toString() {
		return host + ':' + port;
	}
}
