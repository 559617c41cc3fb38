package org.tftsr.storage.internal.keyring;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * The keyring of a Linux desktop, which answers on the session bus under the name that the Secret Service API of
 * freedesktop.org gives it. A bus is often there without it: in a shell over SSH, in a container, on a build server.
 * Secure storage would find that out only by calls on nothing, which write alarms to the standard error.
 */
final class SecretService {

	private static final String NAME = "org.freedesktop.secrets";
	private static final String BUS = "org.freedesktop.DBus";
	private static final String BUS_PATH = "/org/freedesktop/DBus";

	/** {@code G_BUS_TYPE_SESSION} of GIO. */
	private static final int SESSION = 2;

	/** A daemon that must be started first gets this long. */
	private static final int PATIENCE_MILLIS = 5_000;

	private final NativeLibrary gio;

	private SecretService(NativeLibrary gio) {
		this.gio = gio;
	}

	/** Whether somebody answers under the name, or does once the bus has started it. May take seconds. */
	static boolean isReachable() {
		try {
			// stays loaded, as secure storage goes on to use it
			return new SecretService(NativeLibrary.getInstance("libgio-2.0.so.0")).answers();
		} catch (UnsatisfiedLinkError e) {
			// without GIO there is no libsecret either, which is built on it
			return false;
		}
	}

	private boolean answers() {
		Pointer bus = function("g_bus_get_sync").invokePointer(new Object[] { SESSION, null, null });
		if (bus == null) {
			return false;
		}
		try {
			// the product does not end with the bus, as programs of a desktop do
			function("g_dbus_connection_set_exit_on_close").invoke(Void.class, new Object[] { bus, 0 });
			return start(bus);
		} finally {
			function("g_object_unref").invoke(Void.class, new Object[] { bus });
		}
	}

	private boolean start(Pointer bus) {
		Pointer arguments = function("g_variant_new").invokePointer(new Object[] { "(su)", NAME, 0 });
		Pointer reply = function("g_dbus_connection_call_sync").invokePointer(new Object[] { bus, BUS, BUS_PATH, BUS,
				"StartServiceByName", arguments, null, 0, PATIENCE_MILLIS, null, null });
		if (reply == null) {
			return false;
		}
		function("g_variant_unref").invoke(Void.class, new Object[] { reply });
		return true;
	}

	private Function function(String name) {
		return gio.getFunction(name);
	}
}
