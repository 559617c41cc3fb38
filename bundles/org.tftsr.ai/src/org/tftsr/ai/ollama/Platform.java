package org.tftsr.ai.ollama;

import java.util.Locale;

/** An operating system for which there is an Ollama. */
public enum Platform {
	LINUX("linux", "Linux"), MACOS("macos", "macOS"), WINDOWS("windows", "Windows");

	private final String key;
	private final String label;

	Platform(String key, String label) {
		this.key = key;
		this.label = label;
	}

	/** How it is named at the command line. */
	public String key() {
		return key;
	}

	/** How its makers write it. */
	public String label() {
		return label;
	}

	/** The one of a name of Java's property {@code os.name}; what is neither Windows nor macOS counts as Linux. */
	public static Platform of(String osName) {
		String name = osName.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return WINDOWS;
		}
		return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
	}

	/** The one that this process runs on. */
	public static Platform here() {
		return of(System.getProperty("os.name"));
	}
}
