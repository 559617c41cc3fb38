package org.tftsr.ui.testsupport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;

/** A service of the product that answers nobody until it is let go: what calls it is under way for as long as the test wants. */
public final class HeldService implements AutoCloseable {

	private final CountDownLatch held = new CountDownLatch(1);
	private final Substitute substitute;

	private <T> HeldService(Class<T> type) throws TftsrException {
		T real = Services.get(type);
		substitute = Substitute.of(type, type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					held.await();
					try {
						return method.invoke(real, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				})));
	}

	/** Whoever calls a service of that type waits from now on. */
	public static HeldService of(Class<?> type) throws TftsrException {
		return new HeldService(type);
	}

	/** Answers whoever waits. */
	@Override
	public void close() {
		substitute.close();
		held.countDown();
	}
}
