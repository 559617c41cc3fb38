package org.tftsr.core.ai;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a model that is asked runs, by what the user has set of its provider. Nothing is looked up: a name is taken for what it says. */
public enum ModelPlace {
	/** On this machine: what is asked never leaves it. */
	THIS_MACHINE,
	/** Behind a server on this machine, such as a gateway, which may hand on what it is asked. */
	BEHIND_THIS_MACHINE,
	/** Behind a server of somebody, or of the user, elsewhere. */
	ELSEWHERE;

	private static final Pattern LOOPBACK = Pattern.compile("(?i)(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

	/**
	 * @param model null for none
	 */
	public static ModelPlace of(Provider provider, String model) {
		return switch (provider.kind()) {
		case LOCAL -> THIS_MACHINE;
		case OLLAMA -> !isLoopback(provider.address()) ? ELSEWHERE : isCloud(model) ? BEHIND_THIS_MACHINE : THIS_MACHINE;
		default -> isLoopback(provider.address()) ? BEHIND_THIS_MACHINE : ELSEWHERE;
		};
	}

	/** Whether asking costs nothing: the local analyst, and what Ollama runs on this machine or in the user's own network. */
	public static boolean isFree(Provider provider, String model) {
		return switch (provider.kind()) {
		case LOCAL -> true;
		case OLLAMA -> provider.address().toLowerCase(Locale.ROOT).startsWith("http:") && !isCloud(model);
		default -> false;
		};
	}

	/** Models that Ollama hands on to its maker are tagged so, as {@code glm-4.6:cloud} and {@code gpt-oss:120b-cloud}. */
	private static boolean isCloud(String model) {
		return model != null && model.toLowerCase(Locale.ROOT).matches(".*[:-]cloud");
	}

	private static boolean isLoopback(String address) {
		if (address == null) {
			return false;
		}
		try {
			String host = URI.create(address).getHost();
			return host != null && LOOPBACK.matcher(host).matches();
		} catch (IllegalArgumentException e) {
			// no address at all: asking says so
			return false;
		}
	}
}
