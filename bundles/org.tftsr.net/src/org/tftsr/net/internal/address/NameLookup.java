package org.tftsr.net.internal.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.internal.exchange.Destination;
import org.tftsr.net.internal.exchange.Failures;
import org.tftsr.net.internal.exchange.StopSignal;
import org.tftsr.net.spi.NameService;

/** Looks a name up and judges its addresses, on a thread that may be left behind: a look-up cannot be interrupted. */
public final class NameLookup {

	private static final long STEP_MILLIS = 20;

	private NameLookup() {
	}

	/** Requires that the host of a destination may be gone to. Of one behind a proxy only literal addresses can be judged. */
	public static void requireAllowed(Destination destination, NameService names, Duration time, StopSignal stop) throws TftsrException {
		String host = destination.address().getHost();
		if (destination.proxy() != null && !AddressRules.isLiteral(host)) {
			return;
		}
		CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("tftsr-net-name").start(() -> {
			try {
				found.complete(names.addresses(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
			} catch (UnknownHostException | RuntimeException e) {
				found.completeExceptionally(e);
			}
		});
		AddressRules.requireAllowed(destination.name(), destination.address(), await(found, destination, time, stop));
	}

	private static List<InetAddress> await(CompletableFuture<List<InetAddress>> found, Destination destination, Duration time,
			StopSignal stop) throws TftsrException {
		long end = System.nanoTime() + time.toNanos();
		try {
			while (System.nanoTime() - end < 0) {
				stop.check();
				try {
					return found.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					// look whether to go on waiting
					continue;
				}
			}
			throw Failures.name(destination, null);
		} catch (ExecutionException e) {
			throw Failures.name(destination, e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}
}
