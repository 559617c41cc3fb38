package org.tftsr.pii;

import java.util.List;

import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;

/** All built-in types. */
public final class DefaultPiiDetector implements PiiDetector {

	@Override
	public List<PiiSpan> detect(CharSequence text) {
		return ConfiguredDetector.standard().detect(text);
	}
}
