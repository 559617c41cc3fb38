package org.tftsr.logs.internal.cause;

import java.util.regex.Pattern;

/**
 * What a person typed into a shell, in a session that was pasted as a log. A command tells what was looked at, and no more: the
 * words that it is called by ("systemctl --failed") are none of a failure.
 */
final class ShellPrompt {

	/** Longer ones, with what others put into their prompt, are as rare as a line that begins by chance in this way. */
	private static final int LONGEST = 120;
	/** A prompt stands at the start: "$ ", "user@host:~# ", "[user@host dir]$ ", "PS C:\dir> ", "C:\dir>". */
	private static final Pattern PROMPT = Pattern.compile(
			"\\$ \\S|\\[?[\\w.-]++@[\\w.-]++[: ][^\\]\\s$#]*+\\]?[$#] ?\\S|(?:PS )?[A-Z]:\\\\[^>|<*?\"]{0,80}+> ?\\S");

	private ShellPrompt() {
	}

	/** Whether a line is a prompt with a command behind it. */
	static boolean is(String line) {
		if (line.isEmpty() || "$[".indexOf(line.charAt(0)) < 0 && !Character.isLetter(line.charAt(0))) {
			return false;
		}
		return PROMPT.matcher(line).region(0, Math.min(LONGEST, line.length())).lookingAt();
	}
}
