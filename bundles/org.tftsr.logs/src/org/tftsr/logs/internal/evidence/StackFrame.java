package org.tftsr.logs.internal.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame of a stack trace of Java, .NET, Node.js, Python, Go, Ruby, PHP or Rust.
 *
 * @param lines how many lines it takes
 * @param owner the framework whose code it is in; null where it is the program's own; empty where it stands for frames
 *              that the trace before had too
 */
record StackFrame(int lines, String owner) {

	private static final int LONGEST = 500;
	private static final Pattern AT = Pattern.compile("\\s*at (?:async )?(?:new )?(?<name>[^\\s(]*)(?<rest>.*)");
	private static final Pattern SHARED_FRAMES = Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames omitted).*");
	private static final Pattern PYTHON = Pattern.compile("[\\s|+-]*File \"(?<place>[^\"]*)\", line \\d+.*");
	private static final Pattern PYTHON_SOURCE = Pattern.compile("[ |]{4,}(?!File \").*");
	private static final String GO_CREATION = "created by ";
	private static final Pattern GO_PLACE = Pattern.compile("\\s+(?<place>\\S*\\.(?:go|s):\\d+).*");
	private static final Pattern RUST = Pattern.compile("\\s*\\d+: (?:0x[0-9a-f]+ - )?(?<name>\\S.*)");
	private static final Pattern RUST_PLACE = Pattern.compile("\\s+at (?<place>\\S+:\\d+.*)");
	private static final Pattern RUBY = Pattern.compile("\\s*(?:from )?(?<place>\\S+\\.rb:\\d+):in .*");
	private static final Pattern PHP = Pattern.compile("\\s*#\\d+ (?<place>\\S+?)(?:\\(\\d+\\))?(?:: (?<name>.*))?");
	private static final Pattern MODULE = Pattern.compile("(?:[\\w.$-]*(?:@[\\w.-]*)?/{1,2})+(?=[\\w$]+\\.)");

	/** The frame that starts with a line, or null where none does. */
	static StackFrame at(List<NumberedLine> lines, int index) {
		String line = content(lines, index);
		String next = content(lines, index + 1);
		Matcher python = PYTHON.matcher(line);
		if (python.matches()) {
			return new StackFrame(1 + sources(lines, index + 1), owner("", python.group("place")));
		}
		Matcher place = GO_PLACE.matcher(next);
		if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && place.matches()) {
			String function = line.startsWith(GO_CREATION) ? line.substring(GO_CREATION.length()) : line;
			return new StackFrame(2, FrameworkCode.owner(function, place.group("place"), true));
		}
		Matcher rustPlace = RUST_PLACE.matcher(next);
		Matcher rust = RUST.matcher(line);
		if (rust.matches() && (rustPlace.matches() || rust.group("name").contains("::"))) {
			return rustPlace.matches() ? new StackFrame(2, owner(rust.group("name"), rustPlace.group("place")))
					: new StackFrame(1, owner(rust.group("name"), ""));
		}
		return ofOneLine(line);
	}

	private static StackFrame ofOneLine(String line) {
		Matcher at = AT.matcher(line);
		if (at.matches()) {
			String name = MODULE.matcher(at.group("name")).replaceFirst("");
			return new StackFrame(1, owner(name, at.group("name") + at.group("rest")));
		}
		if (SHARED_FRAMES.matcher(line).matches()) {
			return new StackFrame(1, "");
		}
		Matcher ruby = RUBY.matcher(line);
		if (ruby.matches()) {
			return new StackFrame(1, owner("", ruby.group("place")));
		}
		Matcher php = PHP.matcher(line);
		if (!php.matches()) {
			return null;
		}
		String name = php.group("name") == null ? "" : php.group("name");
		return new StackFrame(1, owner(name, php.group("place")));
	}

	private static String owner(String name, String place) {
		return FrameworkCode.owner(name, place, false);
	}

	/** How many lines of source text follow; Python shows them, and marks beneath. */
	private static int sources(List<NumberedLine> lines, int from) {
		int count = 0;
		while (PYTHON_SOURCE.matcher(content(lines, from + count)).matches()) {
			count++;
		}
		return count;
	}

	/** Longer lines are no frames, and no pattern should have to look through them. */
	private static String content(List<NumberedLine> lines, int index) {
		if (index >= lines.size() || lines.get(index).content().length() > LONGEST) {
			return "";
		}
		return lines.get(index).content();
	}
}
