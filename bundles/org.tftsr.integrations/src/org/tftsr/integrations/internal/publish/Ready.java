package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
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
			all.add(NLS.bind(Messages.Ready_elsewhere, plan.elsewhere().label(), plan.elsewhere().address()));
		}
		if (!text.isRedacted()) {
			all.add(Messages.Ready_asItIs);
		}
		return new PreparedPublication(plan.id(), plan.subject().issueId(), plan.subject().documentId(), plan.target(), draft.title(),
				draft.text(), text.markdown().text(), draft.before(), draft.ancestor(), draft.requests(), draft.labels(), attached.shown(), text.redacted(), !text.isRedacted(),
				draft.seen() == null, draft.isUnchanged(), draft.replacesOthers(), all);
	}
}
