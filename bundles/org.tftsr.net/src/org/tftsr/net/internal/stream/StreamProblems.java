package org.tftsr.net.internal.stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** What is wrong with what came. */
public final class StreamProblems {

	private StreamProblems() {
	}

	static NetworkProblem tooLarge() {
		return new NetworkProblem(Reason.TOO_LARGE, Messages.StreamProblems_readWhat,
				NLS.bind(Messages.StreamProblems_tooLargeWhy, PieceParser.LARGEST_PIECE / 1024 / 1024),
				Messages.StreamProblems_tooLargeRemedy, null);
	}

	/** What came is meant for a browser. */
	public static NetworkProblem webPage() {
		return new NetworkProblem(Reason.PROTOCOL, Messages.StreamProblems_readWhat, Messages.StreamProblems_webPageWhy,
				Messages.StreamProblems_webPageRemedy, null);
	}

	/** What came is packed in a way that was not asked for. */
	public static NetworkProblem packed(String encoding) {
		return new NetworkProblem(Reason.PROTOCOL, Messages.StreamProblems_readWhat, NLS.bind(Messages.StreamProblems_packedWhy, encoding),
				Messages.StreamProblems_packedRemedy, null);
	}

	/** It ended before its end mark. */
	public static NetworkProblem noEndMark() {
		return new NetworkProblem(Reason.TRUNCATED, Messages.StreamProblems_noEndMarkWhat, Messages.StreamProblems_noEndMarkWhy,
				Messages.StreamProblems_noEndMarkRemedy, null);
	}
}
