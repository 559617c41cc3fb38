package org.tftsr.net.internal.stream;

import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** What is wrong with what came. */
public final class StreamProblems {

	private static final String WHAT = "Cannot read the answer";

	private StreamProblems() {
	}

	static NetworkProblem tooLarge() {
		return new NetworkProblem(Reason.TOO_LARGE, WHAT,
				"one piece of it is larger than " + PieceParser.LARGEST_PIECE / 1024 / 1024 + " MB",
				"Check that the address is the one of such a server", null);
	}

	/** What came is meant for a browser. */
	public static NetworkProblem webPage() {
		return new NetworkProblem(Reason.PROTOCOL, WHAT,
				"a web page came in its place: the address is another one, or a proxy or a sign-in page has answered",
				"Check the address and its path, and open it in a browser to see who answers", null);
	}

	/** What came is packed in a way that was not asked for. */
	public static NetworkProblem packed(String encoding) {
		return new NetworkProblem(Reason.PROTOCOL, WHAT, "it is packed as " + encoding + ", which was not asked for",
				"Turn compression off in what stands before the server", null);
	}

	/** It ended before its end mark. */
	public static NetworkProblem noEndMark() {
		return new NetworkProblem(Reason.TRUNCATED, "The answer is not whole", "it ended before its end mark", "Continue it, or ask again",
				null);
	}
}
