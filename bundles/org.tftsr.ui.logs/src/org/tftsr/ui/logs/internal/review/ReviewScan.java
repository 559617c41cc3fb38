package org.tftsr.ui.logs.internal.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Lists what is sensitive in a log, on the thread of a job. */
final class ReviewScan {

	private final Consumer<ReviewFindings> results;
	private final List<ReviewItem> items = new ArrayList<>();
	private final Map<String, Long> itemCounts = new TreeMap<>();
	private final Map<String, Long> counts = new TreeMap<>();
	/** Equal words are kept once: a value comes again and again in a log. */
	private final Map<String, String> words = new HashMap<>();

	private ReviewScan(Consumer<ReviewFindings> results) {
		this.results = results;
	}

	/**
	 * Lists the findings.
	 *
	 * @param input      what the log was opened from
	 * @param opened     its state then
	 * @param log        what is searched
	 * @param pseudonyms gives the stand-ins
	 */
	static void run(LogInput input, FileStamp opened, LineLog log, Pseudonyms pseudonyms, Consumer<ReviewFindings> results,
			Progress progress) throws TftsrException {
		List<ReviewedLog> files = new ArrayList<>();
		for (FileLog file : input.files()) {
			files.add(ReviewedLog.of(file, progress));
		}
		// no more lines are searched than are in the bytes that are looked at next
		long last = log.lineCount();
		if (files.isEmpty()) {
			files.add(ReviewedLog.of(log, progress));
		} else if (!input.stamp().equals(opened)) {
			// the bytes that were hashed are those of the text only where the file is still what it was when that was opened
			files.replaceAll(ReviewedLog::otherThanSearched);
		}
		new ReviewScan(results).scan(log, last, List.copyOf(files), pseudonyms, progress);
	}

	private void scan(LineLog log, long last, List<ReviewedLog> files, Pseudonyms pseudonyms, Progress progress) throws TftsrException {
		ConfiguredDetector detector = Services.get(Detectors.class).current();
		progress.begin(NLS.bind(Messages.Scan_name, log.name()), -1);
		try (LineLogReader reader = new LineLogReader(log, 1, last)) {
			detector.scan(reader, (span, value) -> add(span, value,
					detector.style().replacement(span.type(), value, pseudonyms)), progress);
			results.accept(new ReviewFindings(Collections.unmodifiableList(items), Map.copyOf(itemCounts),
					Map.copyOf(counts), files, true));
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	private void add(PiiSpan span, CharSequence value, String replacement) {
		counts.merge(span.type().name(), 1L, Long::sum);
		if (items.size() < ReviewFindings.LIMIT) {
			itemCounts.merge(span.type().name(), 1L, Long::sum);
			items.add(ReviewItem.of(span, value.toString(), replacement, this::once));
		}
	}

	private String once(String text) {
		String known = words.putIfAbsent(text, text);
		return known == null ? text : known;
	}
}
