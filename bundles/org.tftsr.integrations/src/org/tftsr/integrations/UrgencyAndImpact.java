package org.tftsr.integrations;

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.servicenow.Messages;

/**
 * What an incident of ServiceNow has in the place of a severity. The instance computes the priority from both.
 *
 * @param urgency 1 (high) to 3 (low)
 * @param impact  1 (high) to 3 (low)
 */
public record UrgencyAndImpact(int urgency, int impact) {

	private static final int LOWEST = 3;

	public UrgencyAndImpact {
		if (urgency < 1 || urgency > LOWEST || impact < 1 || impact > LOWEST) {
			throw new IllegalArgumentException("From 1 to " + LOWEST);
		}
	}

	/**
	 * What a severity becomes where nothing else is set: such that by the rules that ServiceNow comes with, P1 to P4 become the
	 * priorities 1 Critical, 2 High, 3 Moderate and 4 Low.
	 */
	public static UrgencyAndImpact usual(Severity severity) {
		return switch (severity) {
		case CRITICAL -> new UrgencyAndImpact(1, 1);
		case HIGH -> new UrgencyAndImpact(1, 2);
		case MEDIUM -> new UrgencyAndImpact(2, 2);
		case LOW -> new UrgencyAndImpact(2, LOWEST);
		};
	}

	/**
	 * What a severity becomes.
	 *
	 * @param defaults the user's choices: {@code urgency.P1} to {@code urgency.P4} and {@code impact.P1} to {@code impact.P4}, each 1 to 3;
	 *                 what is missing or blank is as usual
	 * @throws TftsrException {@code INVALID_INPUT} for a choice that is none
	 */
	public static UrgencyAndImpact of(Severity severity, Map<String, String> defaults) throws TftsrException {
		UrgencyAndImpact usual = usual(severity);
		return new UrgencyAndImpact(chosen("urgency." + severity.priority(), usual.urgency, defaults),
				chosen("impact." + severity.priority(), usual.impact, defaults));
	}

	private static int chosen(String name, int usual, Map<String, String> defaults) throws TftsrException {
		String text = defaults.getOrDefault(name, "").strip();
		if (text.isEmpty()) {
			return usual;
		}
		if (!text.matches("[1-3]")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.UrgencyAndImpact_what,
					NLS.bind(Messages.UrgencyAndImpact_why, name), Messages.UrgencyAndImpact_remedy);
		}
		return Integer.parseInt(text);
	}
}
