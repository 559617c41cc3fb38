package org.tftsr.pii;

import java.io.IOException;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;

/** Takes the spans of a text, by place, with what they hold. */
@FunctionalInterface
public interface SpanSink {

	/**
	 * @param span  where
	 * @param value the sensitive value; valid after the call as well
	 */
	void span(PiiSpan span, CharSequence value) throws IOException, TftsrException;
}
