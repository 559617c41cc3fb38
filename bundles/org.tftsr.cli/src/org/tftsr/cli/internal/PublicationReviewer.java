package org.tftsr.cli.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/**
 * Lets a person at the terminal decide what leaves. A script has named what goes where, and is taken at its word. What was agreed to as a
 * whole is not asked about again, piece by piece.
 */
final class PublicationReviewer implements Reviewer {

	private final boolean agreed;
	private final Set<String> shown = new HashSet<>();

	/** @param agreed whether nobody is asked */
	PublicationReviewer(boolean agreed) {
		this.agreed = agreed;
	}

	/**
	 * Asks once for several requests that were told of.
	 *
	 * @return whether they may go
	 */
	boolean agree(String question, List<Preview> requests) {
		if (!confirm(question)) {
			return false;
		}
		requests.forEach(request -> shown.add(request.sha256()));
		return true;
	}

	/** Asks, where there is a person to ask who has not agreed to everything before. */
	private boolean confirm(String question) {
		Optional<Terminal> terminal = agreed ? Optional.empty() : Terminal.find();
		if (terminal.isEmpty()) {
			return true;
		}
		String answer = terminal.get().read(question + " (y: yes, anything else: no)").toLowerCase(Locale.ROOT);
		return answer.equals("y") || answer.equals("yes");
	}

	@Override
	public Verdict review(Preview preview) {
		boolean known = shown.contains(preview.sha256()) && preview.body().length > 0;
		String question = "Send " + preview.method() + ' ' + preview.address() + " (" + preview.body().length + " bytes)?";
		return known || confirm(question) ? Verdict.SEND : Verdict.REFUSE;
	}
}
