package org.tftsr.logs.internal.cause;

import java.util.regex.Pattern;

/**
 * A thing that others are made of and that is asked for by a name that nothing has, as Kubernetes words it: {@code configmaps "shop-settings" not found}. A
 * pod or an endpoint that is not found any more is none of these: such come and go; nor is a service account, which is often made a moment after what needs it.
 * And a file, as in {@code File "rates.dat" not found}.
 */
final class NamedThing {

	private static final String END = "\" not found";
	private static final int LONGEST_LINE = 16_000;
	private static final Pattern MISSING = Pattern.compile(
			"\\bfile \\\\?\"[^\"]{1,253}\" not found|\\b(?:namespaces?|secrets?|configmaps?|persistentvolumeclaims?|persistentvolumes?|(?:storage|priority|ingress|runtime)class(?:es)?"
					+ "|roles?|clusterroles?|customresourcedefinitions?)(?:\\.[a-z0-9.]{1,60})?+ \\\\?\"[^\"]{1,253}\" not found",
			Pattern.CASE_INSENSITIVE);

	private NamedThing() {
	}

	/** Whether the message says that one is missing. */
	static boolean isMissing(String line, int start) {
		return line.length() <= LONGEST_LINE && line.indexOf(END, start) >= 0 && MISSING.matcher(line).region(start, line.length()).find();
	}
}
