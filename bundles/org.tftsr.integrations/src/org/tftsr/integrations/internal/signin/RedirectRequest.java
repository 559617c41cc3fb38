package org.tftsr.integrations.internal.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of a browser that was sent to the loopback address.
 *
 * @param path       without the query
 * @param host       the header Host in small letters; empty where there is none, or more than one
 * @param parameters of the query, decoded
 */
record RedirectRequest(String path, String host, Map<String, String> parameters) {

	/** Codes of Entra have some 2,000 characters. */
	private static final int LONGEST_HEAD = 32 * 1024;
	private static final String END = "\r\n\r\n";

	/** Reads one; empty for what is no request to read something, or says one parameter twice. */
	static Optional<RedirectRequest> read(InputStream in) throws IOException {
		List<String> lines = head(in).lines().toList();
		String[] words = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", -1);
		if (words.length != 3 || !words[0].equals("GET") || !words[1].startsWith("/") || !words[2].startsWith("HTTP/1.")) {
			return Optional.empty();
		}
		List<String> hosts = lines.stream().skip(1).filter(line -> line.regionMatches(true, 0, "host:", 0, 5))
				.map(line -> line.substring(5).strip().toLowerCase(Locale.ROOT)).toList();
		int query = words[1].indexOf('?');
		String path = query < 0 ? words[1] : words[1].substring(0, query);
		return parameters(query < 0 ? "" : words[1].substring(query + 1))
				.map(all -> new RedirectRequest(path, hosts.size() == 1 ? hosts.getFirst() : "", all));
	}

	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int matched = 0;
		while (matched < END.length() && head.size() < LONGEST_HEAD) {
			int value = in.read();
			if (value < 0) {
				return "";
			}
			head.write(value);
			matched = value == END.charAt(matched) ? matched + 1 : value == END.charAt(0) ? 1 : 0;
		}
		return matched == END.length() ? head.toString(StandardCharsets.ISO_8859_1) : "";
	}

	private static Optional<Map<String, String>> parameters(String query) {
		Map<String, String> result = new HashMap<>();
		for (String each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
			int equals = each.indexOf('=');
			try {
				String name = decoded(equals < 0 ? each : each.substring(0, equals));
				if (result.put(name, equals < 0 ? "" : decoded(each.substring(equals + 1))) != null) {
					// RFC 6749 3.1: which of the two was meant is anybody's guess
					return Optional.empty();
				}
			} catch (IllegalArgumentException e) {
				return Optional.empty();
			}
		}
		return Optional.of(result);
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
