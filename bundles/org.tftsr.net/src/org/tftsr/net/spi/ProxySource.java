package org.tftsr.net.spi;

import java.net.URI;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/** Knows by which proxy an address is reached. Thread-safe. */
@FunctionalInterface
public interface ProxySource {

	/**
	 * The proxy for an {@code https} address, or empty where it is reached without one.
	 *
	 * @throws TftsrException where what is set makes no sense or is of a kind that cannot be used
	 */
	Optional<HttpProxy> select(URI address) throws TftsrException;
}
