package org.tftsr.ai.internal.prompt;

import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.ai.provider.ModelTurn;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.pii.RedactedText;

/**
 * A question as a model is given it.
 *
 * @param system  the system message
 * @param turns   oldest first
 * @param leftOut what did not fit, for a person
 */
public record Composition(RedactedText system, List<ModelTurn> turns, List<String> leftOut) {

	/** What each turn takes beside its text. */
	private static final int TOKENS_PER_TURN = 8;

	public Composition {
		turns = List.copyOf(turns);
		leftOut = List.copyOf(leftOut);
	}

	/** How many tokens it takes by estimate. */
	public int tokens() {
		return TokenEstimate.of(system.text()) + TOKENS_PER_TURN
				+ turns.stream().mapToInt(turn -> TokenEstimate.of(turn.text().text()) + TOKENS_PER_TURN).sum();
	}

	/** All of it as one text. */
	public String text() {
		return turns.stream().map(turn -> turn.text().text()).collect(Collectors.joining("\n"));
	}
}
