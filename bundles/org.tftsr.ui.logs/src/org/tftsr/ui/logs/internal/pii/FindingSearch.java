package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/** Turns what is found in a text into findings with their stand-ins. */
public final class FindingSearch {

	private FindingSearch() {
	}

	/** What is found in a text. To be called on the thread of a job. */
	public static Findings find(String text, Pseudonyms pseudonyms, Progress progress) throws TftsrException {
		return find(text, 0, text.length(), pseudonyms, progress);
	}

	/**
	 * What is found in a part of a text when only the part is looked at.
	 *
	 * @param start      first UTF-16 unit of the part, which the offsets of the findings count from the start of the text
	 * @param end        behind its last one
	 * @param pseudonyms gives the stand-ins, and knows the values from then on
	 */
	static Findings find(String text, int start, int end, Pseudonyms pseudonyms, Progress progress) throws TftsrException {
		List<Finding> found = new ArrayList<>();
		ConfiguredDetector detector = Services.get(Detectors.class).current();
		try {
			detector.scan(new StringReader(text.substring(start, end)),
					(span, value) -> found.add(new Finding(Finding.shifted(span, start),
							detector.style().replacement(span.type(), withLineFeeds(value), pseudonyms), FindingPlace.of(span, value.toString()))),
					progress);
		} catch (IOException e) {
			throw new IllegalStateException("A text in memory is always readable", e); //$NON-NLS-1$
		}
		return new Findings(found, new Redactor(detector, pseudonyms), detector.settings());
	}

	/** Where the log is read by lines, a value of several lines has no other line ends. */
	private static String withLineFeeds(CharSequence value) {
		return value.toString().replace("\r\n", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
