package org.tftsr.ui.issues.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiPredicate;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Substitute;

/**
 * A service of the product of which some calls wait, fail or say something else, as they do while another program writes or the
 * vault is locked.
 */
final class GatedService implements AutoCloseable {

	private final Substitute substitute;
	private final Object real;
	private final BiPredicate<Method, Object[]> concerns;
	private final CountDownLatch called = new CountDownLatch(1);
	private final CountDownLatch open = new CountDownLatch(1);
	private volatile ProblemKind failure;
	private volatile Object answer;

	/** @param concerns the calls that are waited with until this is closed */
	<T> GatedService(Class<T> type, BiPredicate<Method, Object[]> concerns) throws Exception {
		this.concerns = concerns;
		real = Services.get(type);
		substitute = Substitute.of(type,
				type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this::call)));
	}

	/** Calls of these names. */
	static BiPredicate<Method, Object[]> named(String... names) {
		return (method, arguments) -> Set.of(names).contains(method.getName());
	}

	private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
		if (concerns.test(method, arguments)) {
			called.countDown();
			open.await();
			if (failure != null) {
				throw new TftsrException(failure, "Cannot do it", "something is in the way", "Take it away");
			}
			if (answer != null) {
				return answer;
			}
		}
		try {
			return method.invoke(real, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	/** Whether such a call was made. */
	boolean isCalled() {
		return called.getCount() == 0;
	}

	/** Such calls fail from now on as they do while the vault is locked. */
	void fail() {
		fail(ProblemKind.LOCKED);
	}

	/** Such calls fail from now on. */
	void fail(ProblemKind kind) {
		failure = kind;
		open.countDown();
	}

	/** Such calls give that back from now on. */
	void answer(Object instead) {
		answer = instead;
		open.countDown();
	}

	@Override
	public void close() {
		open.countDown();
		substitute.close();
	}
}
