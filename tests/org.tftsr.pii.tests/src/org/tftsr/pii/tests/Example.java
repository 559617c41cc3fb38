package org.tftsr.pii.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.tftsr.core.pii.PiiSpan;

/** A line of {@code examples.txt}: a text and where values of one type stand in it. */
record Example(String typeName, boolean positive, String text, Set<String> expected) {

	private static final char OPEN = '\u27E6';
	private static final char CLOSE = '\u27E7';

	static List<Example> all() {
		List<Example> all = new ArrayList<>();
		try (InputStream in = Example.class.getResourceAsStream("examples.txt");
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					all.add(parse(line));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return all;
	}

	private static Example parse(String line) {
		boolean positive = !line.startsWith("not ");
		String rest = positive ? line : line.substring("not ".length());
		int blank = rest.indexOf(' ');
		String marked = rest.substring(blank).strip().replace("\u00B7", "").replace('\u23CE', '\n');
		StringBuilder text = new StringBuilder();
		Set<String> expected = new TreeSet<>();
		int open = -1;
		for (char c : marked.toCharArray()) {
			if (c == OPEN) {
				open = text.length();
			} else if (c == CLOSE) {
				expected.add(place(open, text.length()));
			} else {
				text.append(c);
			}
		}
		return new Example(rest.substring(0, blank), positive, text.toString(), expected);
	}

	static String place(long start, long end) {
		return start + "-" + end;
	}

	/** The places of the spans of this example's type. */
	Set<String> placesOf(List<PiiSpan> spans) {
		Set<String> places = new TreeSet<>();
		spans.stream().filter(s -> s.type().name().equals(typeName)).forEach(s -> places.add(place(s.start(), s
				.end())));
		return places;
	}

	@Override
	public String toString() {
		return (positive ? "" : "not ") + typeName + " in " + text;
	}
}
