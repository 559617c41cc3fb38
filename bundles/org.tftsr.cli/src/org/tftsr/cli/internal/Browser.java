package org.tftsr.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens addresses in the browser of the desktop, without the classes of a desktop. */
final class Browser {

	private Browser() {
	}

	/** Whether it was asked to show an address; false where there is no desktop or nothing to ask. */
	static boolean open(URI address) {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		List<String> command;
		if (system.startsWith("windows")) {
			command = List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
		} else if (system.startsWith("mac")) {
			command = List.of("open", address.toString());
		} else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
			command = List.of("xdg-open", address.toString());
		} else {
			return false;
		}
		try {
			new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
					.start();
			return true;
		} catch (IOException e) {
			// such a program is not installed: the address was printed
			return false;
		}
	}
}
