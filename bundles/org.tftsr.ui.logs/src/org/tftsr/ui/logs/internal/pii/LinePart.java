package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * What stands around a value in a line that is too long to be shown whole. Lines and columns of its findings are those of the log.
 *
 * @param text     the part, with a sign at each end where the line goes on
 * @param findings what is found in it
 */
public record LinePart(LogText text, Findings findings) {

	/** To be seen on each side of a value. */
	private static final int AROUND = 2_000;
	/** Of a longer value the start is shown. */
	private static final int LONGEST = 1 << 14;
	/**
	 * More than detectors look at before a value and from its start on: what is found is what is found in the whole line, also of a
	 * value that starts long before the part and reaches into it.
	 */
	static final int BEFORE = 1 << 16;
	static final int BEHIND = 1 << 16;
	/** So that cancelling takes effect. */
	private static final long SKIPPED_AT_A_TIME = 1 << 20;

	/**
	 * Whether a value stands behind what is shown of its line, in part or as a whole.
	 *
	 * @param line   as it is shown
	 * @param column of the value, from 1
	 */
	public static boolean isNeeded(LogLine line, int column, int length) {
		return line.truncated() && column - 1 + length > line.text().length();
	}

	/**
	 * Reads what stands around a value. To be called on the thread of a job.
	 *
	 * @param column     of the value, from 1
	 * @param pseudonyms gives the stand-ins
	 */
	public static LinePart read(LineLog log, long line, int column, int length, Pseudonyms pseudonyms, Progress progress)
			throws TftsrException {
		int value = column - 1;
		int partFrom = Math.max(0, value - AROUND - BEFORE);
		int most = value - partFrom + LONGEST + AROUND + BEHIND;
		String part;
		try (Reader reader = log.line(line)) {
			skip(reader, partFrom, progress);
			part = read(reader, most);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
		SearchedLines.Builder around = new SearchedLines.Builder(log, progress);
		if (partFrom == 0) {
			around.addBefore(line);
		}
		int base = around.next();
		around.add(line, partFrom, part);
		if (part.length() < most) {
			around.addBehind(line);
		}
		SearchedLines searched = around.build();
		int from = withoutHalf(part, Math.max(0, value - AROUND - partFrom));
		int to = withoutHalf(part, Math.min(part.length(), value - partFrom + Math.min(length, LONGEST) + AROUND));
		String sign = partFrom + from > 0 ? Messages.LogText_cutStart : ""; //$NON-NLS-1$
		LogText text = LogText.of(List.of(new LogLine(line, 0, sign + part.substring(from, to), to < part.length())));
		ConfiguredDetector detector = Services.get(Detectors.class).current();
		List<Finding> found = new ArrayList<>();
		for (PiiSpan span : detector.detect(searched.text())) {
			// of one that is cut at an end of the part, what is to be seen is one too: it is not to be told
			int start = Math.max(from, (int) span.start() - base);
			int end = Math.min(to, (int) span.end() - base);
			if (start < end) {
				int moved = sign.length() - from;
				found.add(new Finding(new PiiSpan(span.type(), start + moved, end + moved, line, partFrom + start + 1,
						span.detector(), span.validator()),
						detector.style().replacement(span.type(), searched.value(span), pseudonyms), searched.place(span, progress)));
			}
		}
		return new LinePart(text, new Findings(found, new Redactor(detector, pseudonyms), detector.settings()));
	}

	/** Skips so many units, or to the end. @return how many */
	static long skip(Reader reader, long units, Progress progress) throws IOException, TftsrException {
		long left = units;
		long skipped = -1;
		while (left > 0 && skipped != 0) {
			progress.check();
			skipped = reader.skip(Math.min(left, SKIPPED_AT_A_TIME));
			left -= skipped;
		}
		return units - left;
	}

	static String read(Reader reader, int most) throws IOException {
		char[] units = new char[most];
		int length = 0;
		for (int n = reader.read(units); n > 0; n = reader.read(units, length, most - length)) {
			length += n;
		}
		return new String(units, 0, length);
	}

	/** A place that is not within a character. */
	static int withoutHalf(CharSequence text, int at) {
		boolean within = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
		return within ? at + 1 : at;
	}
}
