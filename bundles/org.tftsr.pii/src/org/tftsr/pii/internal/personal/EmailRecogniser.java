package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * E-mail addresses, from the {@code @} outwards: a dot-atom (RFC 5322 section 3.2.3) before it, and behind it a host
 * name of two or more labels whose last one can be a top-level domain. File names such as {@code icon@2x.png} are not,
 * nor are units of systemd ({@code getty@tty1.service}) and remotes of version control ({@code git@github.com}). In
 * {@code jroe@host.example.org:path/to}, as copies between hosts write it, the name before the sign is an account.
 */
public final class EmailRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.EMAIL, "email", "address-syntax");
	private static final Rule ACCOUNT = new Rule(PiiTypes.USERNAME, "remote-path", "account-name");
	/** As URLs write it (RFC 3986 section 2.1). */
	private static final String ESCAPED_AT = "%40";
	private static final int LONGEST_LOCAL_PART = 64;
	private static final int LONGEST_DOMAIN = 253;
	private static final int LONGEST_LABEL = 63;
	private static final String LOCAL_MARKS = ".!#$%&'*+-/=?^_`{|}~";
	/** Marks that an address may hold by the standard but that in practice stand before one. */
	private static final String LEADING_MARKS = ".!#$%&'*+-/=?^`{|}~";
	private static final WordSet FILE_SUFFIXES = new WordSet("""
			png jpg jpeg gif svg webp avif ico bmp tif tiff heic pdf psd css js ts html xml json so jar class gz tgz
			mp3 mp4 webm wav woff woff2
			""");
	/** Top-level domains that files end in as well. */
	private static final WordSet FILE_DOMAINS = new WordSet("zip mov map md ai ps");
	/** What names of units end in, by systemd.unit(5); an instance of a template has an {@code @} in its name. */
	private static final WordSet UNIT_SUFFIXES = new WordSet("""
			service socket timer mount automount target device scope slice path swap
			""");
	/** The accounts of servers of version control. */
	private static final WordSet VERSION_CONTROL = new WordSet("git hg svn");
	/** Schemes that have a container where others have a user. */
	private static final WordSet CONTAINER_SCHEMES = new WordSet("abfs abfss wasb wasbs");
	private static final String SCHEME_END = "://";
	private static final int LONGEST_SCHEME = 5;
	private static final int LONGEST_PATH = 128;
	private static final String PATH_MARKS = "/._-~+";

	@Override
	public Triggers triggers() {
		return Triggers.literals("@", ESCAPED_AT);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int end = endOfDomain(window, window.at(at) == '%' ? at + ESCAPED_AT.length() : at + 1);
		int start = end < 0 ? at : startOfLocalPart(window, at);
		if (start == at || window.at(at - 1) == '.' || VERSION_CONTROL.contains(window, start, at)
				|| isContainer(window, start) || isInUserInfo(window, start)) {
			return;
		}
		if (!isRemotePath(window, end)) {
			found.add(start, end, RULE);
		} else if (AccountNames.isPersonal(window, start, at)) {
			found.add(start, at, ACCOUNT);
		}
	}

	/** Whether the name that starts here is the container of a store, {@code abfs://data@store.example.net}. */
	private static boolean isContainer(Window window, int start) {
		int end = start - SCHEME_END.length();
		int scheme = end;
		while (end - scheme <= LONGEST_SCHEME && Ascii.isLetter(window.at(scheme - 1))) {
			scheme--;
		}
		return window.startsWith(end, SCHEME_END) && CONTAINER_SCHEMES.contains(window, scheme, end);
	}

	/** Whether it stands in a password's place: {@code https://user:password@example.org}. */
	private static boolean isInUserInfo(Window window, int start) {
		int i = start - 1;
		if (window.at(i) != ':') {
			return false;
		}
		while (start - i < LONGEST_LOCAL_PART && window.at(i) > ' ' && window.at(i) != '/') {
			i--;
		}
		window.looked(start - i);
		return window.startsWith(i - 2, SCHEME_END);
	}

	/** Whether a colon and a path with a slash in it follow the host, as {@code scp} writes the place of a file. */
	private static boolean isRemotePath(Window window, int end) {
		if (window.at(end) != ':') {
			return false;
		}
		boolean slash = false;
		int i = end + 1;
		while (i - end < LONGEST_PATH && (window.isWord(i) || PATH_MARKS.indexOf(window.at(i)) >= 0)) {
			slash |= window.at(i++) == '/';
		}
		return slash && !window.startsWith(end, SCHEME_END)
				&& (window.at(i) <= ' ' || window.at(i) == '\'' || window.at(i) == '"');
	}

	/**
	 * A mark that also separates fields ends the local part where what stands before it is no part of an address,
	as the
	 * equals sign of {@code user=a@example.org}.
	 */
	private static int startOfLocalPart(Window window, int at) {
		int start = at;
		while (at - start < LONGEST_LOCAL_PART && isLocal(window, start - 1)) {
			start--;
		}
		int last = start;
		for (int i = start; i < at; i++) {
			char c = window.at(i);
			if (c == '=' || c == '/' || c == '|' || c == '\'' && !isInName(window, i) || c == '`' || c == '{'
					|| c == '}' || c == '?' || c == '&' || c == '*' || c == '#' || c == '%' && !isEscape(window, i)) {
				last = i + 1;
			}
		}
		while (last < at && LEADING_MARKS.indexOf(window.at(last)) >= 0) {
			last++;
		}
		return last;
	}

	/** As in {@code o'brien}: behind one letter or two that start a word. */
	private static boolean isInName(Window window, int at) {
		return Ascii.isLetter(window.at(at + 1)) && Ascii.isLetter(window.at(at - 1))
				&& (!window.isWord(at - 2) || Ascii.isLetter(window.at(at - 2)) && !window.isWord(at - 3));
	}

	private static boolean isEscape(Window window, int at) {
		return Ascii.isHex(window.at(at + 1)) && Ascii.isHex(window.at(at + 2));
	}

	private static boolean isLocal(Window window, int at) {
		return window.isWord(at) || window.at(at) < 128 && LOCAL_MARKS.indexOf(window.at(at)) >= 0 && window
				.at(at) != '\0';
	}

	/** Behind the host name that starts here, or -1. */
	private static int endOfDomain(Window window, int start) {
		int label = start;
		int labels = 0;
		int i = start;
		while (i - start < LONGEST_DOMAIN) {
			int stop = i;
			while (stop - i <= LONGEST_LABEL && (window.isWord(stop) || window.at(stop) == '-')) {
				stop++;
			}
			if (stop == i || window.at(i) == '-') {
				break;
			}
			labels++;
			label = i;
			i = stop + 1;
			if (window.at(stop) != '.' || !window.isWord(stop + 1)) {
				break;
			}
		}
		int end = i - 1;
		while (end > label && window.at(end - 1) == '-') {
			end--;
		}
		return labels >= 2 && isTopLevel(window, label, end) && window.at(end) != '_'
				&& !isFileInResolution(window, start, label, end) ? end : -1;
	}

	/** The file of an image for finer screens, such as {@code icon@2x.zip}. */
	private static boolean isFileInResolution(Window window, int start, int label, int end) {
		int factor = window.skipDigits(start, 2);
		return factor > start && window.at(factor) == 'x' && window.at(factor + 1) == '.'
				&& FILE_DOMAINS.contains(window, label, end);
	}

	private static boolean isTopLevel(Window window, int start, int end) {
		if (end - start < 2 || FILE_SUFFIXES.contains(window, start, end)
				|| UNIT_SUFFIXES.contains(window, start, end)) {
			return false;
		}
		if (window.startsWithAnyCase(start, "xn--")) {
			return true;
		}
		for (int i = start; i < end; i++) {
			if (Ascii.isDigit(window.at(i)) || !window.isWord(i)) {
				return false;
			}
		}
		return true;
	}
}
