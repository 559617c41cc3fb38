package org.tftsr.storage.tests;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that occur nowhere else, planted in fields and searched for in files: as they are in UTF-8 and UTF-16, and in Base64
 * wherever they begin in what was encoded.
 */
final class Canaries {

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE);
	private static final int GROUP = 3;

	/** What is searched for, by what it is to a person. */
	private final Map<String, byte[]> needles = new LinkedHashMap<>();

	/** A value for a field. Another process that asks with the same name gets the same. */
	static String of(String field) {
		return "kanari-" + field + '-' + Integer.toHexString(field.hashCode()) + "-vogel";
	}

	/** Searches for a value from now on. */
	Canaries plant(String name, String value) {
		for (Charset charset : CHARSETS) {
			byte[] bytes = value.getBytes(charset);
			needles.put(name + " in " + charset, bytes);
			for (int before = 0; before < GROUP; before++) {
				needles.put(name + " in " + charset + " in Base64, " + before, base64(bytes, before));
			}
		}
		return this;
	}

	/** The characters that stand for these bytes alone, where so many others come before them. */
	private static byte[] base64(byte[] bytes, int before) {
		byte[] shifted = new byte[before + bytes.length];
		System.arraycopy(bytes, 0, shifted, before, bytes.length);
		String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
		int first = before == 0 ? 0 : before + 1;
		int last = shifted.length / GROUP * 4;
		return text.substring(first, last).getBytes(StandardCharsets.US_ASCII);
	}

	/** Every file below a folder that holds any of them, with what it holds; but for those of the names given. */
	List<String> foundIn(Path folder, Set<String> exceptions) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!exceptions.contains(file.getFileName().toString())) {
					byte[] content = Files.readAllBytes(file);
					needles.forEach((name, bytes) -> {
						if (contains(content, bytes)) {
							found.add(folder.relativize(file) + ": " + name);
						}
					});
				}
			}
		}
		return found;
	}

	private static boolean contains(byte[] content, byte[] bytes) {
		for (int i = 0; i <= content.length - bytes.length; i++) {
			if (content[i] == bytes[0] && Arrays.equals(content, i, i + bytes.length, bytes, 0, bytes.length)) {
				return true;
			}
		}
		return false;
	}
}
