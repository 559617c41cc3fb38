package org.tftsr.pii;

import java.util.List;
import java.util.Objects;

import org.tftsr.core.problem.TftsrException;

/**
 * The word of a person that texts may leave as they are, this once. It is the one way to a {@link Redactor} that finds nothing, so it is narrow: there
 * is no consent without somebody who records each text before it is given away, and a test of the structure of the sources names the
 * only place that may make one.
 */
public final class UnredactedConsent {

	/** Records that a text may leave as it is. */
	@FunctionalInterface
	public interface Recorder {
		/**
		 * @param sha256 of the text in UTF-8, in small hexadecimal digits
		 * @throws TftsrException where it cannot be recorded; the text is not given away then
		 */
		void of(String sha256) throws TftsrException;
	}

	private final Recorder recorder;

	private UnredactedConsent(Recorder recorder) {
		this.recorder = Objects.requireNonNull(recorder);
	}

	/** A consent of which each use is recorded. */
	public static UnredactedConsent recordedBy(Recorder recorder) {
		return new UnredactedConsent(recorder);
	}

	/** A text as it is, after it was recorded. */
	public RedactedText asItIs(String text) throws TftsrException {
		RedactedText whole = redactor().redact(text, List.of());
		recorder.of(whole.sha256());
		return whole;
	}

	/** For what puts parts of such a text together in another format: it leaves all of them as they are. */
	public Redactor redactor() {
		return new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);
	}
}
