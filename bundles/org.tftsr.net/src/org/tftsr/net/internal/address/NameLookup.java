package org.tftsr.net.internal.address;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.internal.exchange.Destination;
import org.tftsr.net.internal.exchange.Failures;
import org.tftsr.net.internal.exchange.StopSignal;
import org.tftsr.net.internal.exchange.StoppableWork;
import org.tftsr.net.spi.NameService;

/** Looks a name up and judges its addresses. */
public final class NameLookup {

	private NameLookup() {
	}

	/** Requires that the host of a destination may be gone to. Of one behind a proxy only literal addresses can be judged. */
	public static void requireAllowed(Destination destination, NameService names, Duration time, StopSignal stop) throws TftsrException {
		String host = destination.address().getHost();
		if (destination.proxy() != null && !AddressRules.isLiteral(host)) {
			return;
		}
		String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
		List<InetAddress> found;
		try {
			found = StoppableWork.call("tftsr-net-name", () -> names.addresses(name), time, stop);
		} catch (TimeoutException e) {
			throw Failures.name(destination, null);
		} catch (ExecutionException e) {
			throw Failures.name(destination, e.getCause());
		}
		AddressRules.requireAllowed(destination.name(), destination.address(), found);
	}
}
