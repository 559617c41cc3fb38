package org.tftsr.cli.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/**
 * Lets a person at the terminal decide what leaves. A script has named what goes where, and is taken at its word. What was agreed to as a
 * whole is not asked about again, piece by piece.
 */
final class PublicationReviewer implements Reviewer {

	/** Work that sends. */
	@FunctionalInterface
	interface Work<T> {
		T run() throws TftsrException;
	}

	private final boolean agreed;
	private final Set<String> shown = new HashSet<>();
	private boolean refused;

	/** @param agreed whether nobody is asked */
	PublicationReviewer(boolean agreed) {
		this.agreed = agreed;
	}

	/**
	 * Asks once for several requests, and shows what they hold. What was replaced in them was told of before.
	 *
	 * @return whether they may go
	 */
	boolean agree(String question, List<Preview> requests) {
		if (!confirm(requests.stream().flatMap(request -> RequestLines.of(request).stream()).toList(), question)) {
			return false;
		}
		requests.forEach(request -> shown.add(key(request)));
		return true;
	}

	/**
	 * Asks, where there is a person to ask who has not agreed to everything before.
	 *
	 * @param lines what it is about
	 */
	private boolean confirm(List<String> lines, String question) {
		Optional<Terminal> terminal = agreed ? Optional.empty() : Terminal.find();
		if (terminal.isEmpty()) {
			return true;
		}
		lines.forEach(terminal.get()::line);
		String answer = terminal.get().read(question + " (y: yes, anything else: no)").toLowerCase(Locale.ROOT);
		return answer.equals("y") || answer.equals("yes");
	}

	/** The very bytes; a request without any has all of it in its address. */
	private static String key(Preview preview) {
		return preview.body().length == 0 ? preview.method() + ' ' + preview.address() : preview.sha256();
	}

	/**
	 * Does work that asks this.
	 *
	 * @throws TftsrException {@code CANCELLED} where it has ended because the person said no: that is no failure
	 */
	<T> T during(Work<T> work) throws TftsrException {
		try {
			return work.run();
		} catch (TftsrException problem) {
			throw refused ? new TftsrException(ProblemKind.CANCELLED, problem.what(), problem.why(), problem.remedy(), problem) : problem;
		}
	}

	private static List<String> lines(Preview preview) {
		return Stream.of(RequestLines.of(preview), RequestLines.replaced(preview.redacted()), preview.notes().stream().map(note -> "  " + note).toList())
				.flatMap(List::stream).toList();
	}

	@Override
	public Verdict review(Preview preview) {
		refused = !shown.contains(key(preview)) && !confirm(lines(preview), "Send this to " + preview.destination() + "?");
		return refused ? Verdict.REFUSE : Verdict.SEND;
	}
}
