package org.tftsr.integrations.tests.confluence;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a request by name. */
final class Multipart {

	private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?");

	private final Map<String, byte[]> parts = new HashMap<>();
	private final Map<String, String> fileNames = new HashMap<>();

	private Multipart() {
	}

	static Multipart of(Seen request) {
		Multipart multipart = new Multipart();
		String type = request.headers().get("content-type");
		String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
		// one unit for each byte
		String whole = new String(request.body(), StandardCharsets.ISO_8859_1);
		for (String part : whole.split(Pattern.quote(boundary) + "(?:\r\n|--)")) {
			int head = part.indexOf("\r\n\r\n");
			Matcher name = NAME.matcher(part);
			if (head > 0 && name.find()) {
				multipart.parts.put(name.group(1), part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
				multipart.fileNames.put(name.group(1), name.group(2));
			}
		}
		return multipart;
	}

	byte[] bytes(String name) {
		return parts.getOrDefault(name, new byte[0]);
	}

	String fileName(String name) {
		return fileNames.get(name);
	}
}
