package org.tftsr.ui.vault.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A service that does some things in its own way, and all else as another one does. */
final class Partly {

	private Partly() {
	}

	/**
	 * Makes such a service.
	 *
	 * @param other does what is not in the map
	 * @param own   by the name of a method, what is done with its arguments
	 */
	static <T> T of(Class<T> type, T other, Map<String, Call> own) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call(other, own.get(method.getName()), method, arguments)));
	}

	private static Object call(Object other, Call own, Method method, Object[] arguments) throws Throwable {
		if (own != null) {
			return own.with(arguments == null ? new Object[0] : arguments);
		}
		try {
			return method.invoke(other, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	/** What a method does. */
	@FunctionalInterface
	interface Call {
		Object with(Object[] arguments) throws Exception;
	}
}
