package org.tftsr.net.internal.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts that are reached without a proxy. */
final class Exceptions {

	private final List<Pattern> patterns;
	private final List<Subnet> subnets;

	private Exceptions(List<Pattern> patterns, List<Subnet> subnets) {
		this.patterns = patterns;
		this.subnets = subnets;
	}

	/** As {@code http.nonProxyHosts} has them: with a bar between two, and an asterisk for anything. */
	static Exceptions ofJava(String text) {
		List<Pattern> patterns = parts(text, "\\|").map(part -> Pattern.compile(literal(part).replace("*", "\\E.*\\Q") + "(:\\d+)?"))
				.toList();
		return new Exceptions(patterns, List.of());
	}

	/** As {@code NO_PROXY} has them: with a comma between two; a name stands for all names that end with it. */
	static Exceptions ofVariable(String text) {
		List<String> parts = parts(text, "[,\\s]").toList();
		return new Exceptions(parts.stream().filter(part -> !part.contains("/")).map(Exceptions::suffix).toList(),
				parts.stream().filter(part -> part.contains("/")).flatMap(part -> Subnet.of(part).stream()).toList());
	}

	private static Stream<String> parts(String text, String between) {
		return text == null ? Stream.empty()
				: Arrays.stream(text.toLowerCase(Locale.ROOT).split(between)).map(String::strip).filter(part -> !part.isEmpty());
	}

	private static Pattern suffix(String part) {
		if (part.equals("*")) {
			return Pattern.compile(".*");
		}
		String name = part.startsWith("*.") ? part.substring(2) : part.startsWith(".") ? part.substring(1) : part;
		boolean port = name.matches("[^\\[:]+:\\d+|\\[.*]:\\d+");
		return Pattern.compile("(.*\\.)?" + literal(name) + (port ? "" : "(:-?\\d+)?"));
	}

	private static String literal(String text) {
		return "\\Q" + text.replace("\\E", "") + "\\E";
	}

	/** @param port -1 where the address names none */
	boolean has(String host, int port) {
		String name = host.toLowerCase(Locale.ROOT);
		String whole = port < 0 ? name : name + ':' + port;
		return patterns.stream().anyMatch(pattern -> pattern.matcher(whole).matches())
				|| subnets.stream().anyMatch(subnet -> subnet.has(name));
	}
}
