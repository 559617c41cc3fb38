package org.tftsr.ui.logs.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** The kinds of findings, for Quick Access and the Keys preference page to offer. */
public final class KindParameterValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		for (PiiKind kind : PiiKind.values()) {
			values.put(KindLabels.plural(kind), kind.name());
		}
		return values;
	}
}
