package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.integrations.PreparedPublication;
import org.tftsr.triage.LeavingText;

/**
 * All that is made ready of a publication.
 *
 * @param plan  what is to be published where
 * @param text  the text as it may leave
 * @param draft the page or ticket
 * @param attached what goes along
 */
record Ready(Plan plan, LeavingText text, Draft draft, AttachedFiles attached) {

	/** As whoever publishes is shown it. */
	PreparedPublication shown() {
		List<String> all = new ArrayList<>(text.unsearched());
		all.addAll(draft.notes());
		all.addAll(attached.notes());
		if (plan.elsewhere() != null && plan.existing() == null) {
			all.add("Its link with " + plan.elsewhere().label() + " at another server, " + plan.elsewhere().address()
					+ ", is left out: the address on the settings page is another one by now");
		}
		if (!text.isRedacted()) {
			all.add("It goes as it is: personal data and secrets in it are not replaced");
		}
		return new PreparedPublication(plan.id(), plan.subject().issueId(), plan.subject().documentId(), plan.target(), draft.title(),
				draft.text(), text.markdown().text(), draft.before(), draft.ancestor(), draft.requests(), draft.labels(), attached.shown(), text.redacted(), !text.isRedacted(),
				draft.seen() == null, draft.isUnchanged(), draft.replacesOthers(), all);
	}
}
