package org.tftsr.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documents: what it links to, what it names, where it can be linked to. */
record MarkdownPage(Path file, List<String> lines) {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
	private static final Pattern CODE = Pattern.compile("`([^`]+)`");
	private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *$");
	private static final Pattern ELSEWHERE = Pattern.compile("^[a-z]+:.*");

	static MarkdownPage of(Path file) {
		return new MarkdownPage(file, withoutCodeBlocks(Checkout.lines(file)));
	}

	private static List<String> withoutCodeBlocks(List<String> lines) {
		List<String> text = new ArrayList<>();
		boolean code = false;
		for (String line : lines) {
			boolean fence = line.startsWith("```");
			code ^= fence;
			text.add(code || fence ? "" : line);
		}
		return text;
	}

	/** What links within the checkout say, in the order of the page; a picture is a link too. */
	List<String> links() {
		return lines.stream().map(line -> CODE.matcher(line).replaceAll("code")).flatMap(line -> LINK.matcher(line).results())
				.map((MatchResult link) -> link.group(1)).filter(link -> !ELSEWHERE.matcher(link).matches()).toList();
	}

	/** The file that a link leads to. */
	Path target(String link) {
		String path = link.replaceFirst("#.*", "");
		return path.isEmpty() ? file : file.getParent().resolve(path).normalize();
	}

	/** Whether a link leads to something that is there, and to a heading that is there where it names one. */
	boolean leadsSomewhere(String link) {
		Path target = target(link);
		int anchor = link.indexOf('#');
		if (!Files.exists(target)) {
			return false;
		}
		return anchor < 0 || of(target).anchors().contains(link.substring(anchor + 1));
	}

	/** What stands in marks of code. */
	List<String> code() {
		return lines.stream().flatMap(line -> CODE.matcher(line).results()).map(code -> code.group(1)).toList();
	}

	/** The names of its headings, as GitHub makes them. */
	private Set<String> anchors() {
		return lines.stream().map(HEADING::matcher).filter(heading -> heading.matches())
				.map(heading -> heading.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT)
						.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
				.collect(Collectors.toSet());
	}

	@Override
	public String toString() {
		return Checkout.ROOT.relativize(file).toString();
	}
}
