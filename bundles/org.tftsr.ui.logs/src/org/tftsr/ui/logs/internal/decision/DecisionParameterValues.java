package org.tftsr.ui.logs.internal.decision;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;

/** The decisions, for Quick Access and the Keys preference page to offer. */
public final class DecisionParameterValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(Messages.Decision_approve, Decision.APPROVED.name());
		values.put(Messages.Decision_keep, Decision.KEPT.name());
		values.put(Messages.Decision_takeBack, DecideHandler.NONE);
		return values;
	}
}
