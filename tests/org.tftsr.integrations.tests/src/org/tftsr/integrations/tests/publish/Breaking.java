package org.tftsr.integrations.tests.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Breaks off one call out of all that are made of the services that it stands before, counted through. */
final class Breaking {

	/** How a call breaks off. */
	enum How {
		/** It does nothing and fails. */
		FAILED(false, false),
		/** It does what it is to do, and the answer is lost. */
		LOST(true, false),
		/** The program ends before it. */
		KILLED_BEFORE(false, true),
		/** The program ends behind it. */
		KILLED_BEHIND(true, true);

		private final boolean done;
		private final boolean kills;

		How(boolean done, boolean kills) {
			this.done = done;
			this.kills = kills;
		}
	}

	/** Stands for the end of the program: nobody catches it. */
	static final class Killed extends Error {

		private static final long serialVersionUID = 1L;
	}

	private final AtomicInteger calls = new AtomicInteger();
	private int at;
	private How how;

	/** From now on the call of a number, counted from 1, breaks off. */
	void breakAt(int number, How manner) {
		calls.set(0);
		at = number;
		how = manner;
	}

	/** Nothing breaks off from now on. @return whether something has */
	boolean stop() {
		boolean broken = at > 0 && calls.get() >= at;
		at = 0;
		return broken;
	}

	/** The service, with a break in it. */
	<T> T before(Class<T> type, T service) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			if (method.getDeclaringClass() == Object.class) {
				return invoke(service, method, arguments);
			}
			boolean breaks = at > 0 && calls.incrementAndGet() == at;
			Object result = !breaks || how.done ? invoke(service, method, arguments) : null;
			if (breaks && how.kills) {
				throw new Killed();
			}
			if (breaks) {
				throw new TftsrException(ProblemKind.NETWORK, "Cannot " + method.getName(), "the connection has ended", "Try again");
			}
			return result;
		}));
	}

	private static Object invoke(Object service, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(service, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}
}
