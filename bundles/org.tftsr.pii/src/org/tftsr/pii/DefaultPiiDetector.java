package org.tftsr.pii;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.internal.Detection;
import org.tftsr.pii.internal.engine.Block;

/** The built-in detector: all {@link PiiTypes}, each checked as far as it can be, in one pass. Thread-safe. */
@Component
public final class DefaultPiiDetector implements PiiDetector {

	@Override
	public List<PiiSpan> detect(CharSequence text) {
		return Detection.newScanner().scan(Block.whole(text));
	}
}
