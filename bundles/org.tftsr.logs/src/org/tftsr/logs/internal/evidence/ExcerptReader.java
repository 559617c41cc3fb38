package org.tftsr.logs.internal.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.format.RecordReader;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.task.LogTask;

/**
 * Fetches the records of chosen lines and the heads of those around them, by a further look at the log. Of a record
 * only so much is held that memory stays bounded.
 */
final class ExcerptReader {

	private static final int CONTEXT = 3;
	private static final int MAX_RECORD_LINES = 4000;
	private static final int MAX_RECORD_CHARS = 1 << 21;
	private static final int OWN_FRAMES = 12;
	private static final int OWN_FRAMES_BRIEF = 3;

	private final TreeMap<Long, CauseLine> causes;
	private final LineView view;
	private final Deque<NumberedLine> heads = new ArrayDeque<>();
	private final List<NumberedLine> record = new ArrayList<>();
	private final List<Excerpt> excerpts = new ArrayList<>();
	private int chars;

	private ExcerptReader(Map<Long, CauseLine> causes, LineView view) {
		this.causes = new TreeMap<>(causes);
		this.view = view;
	}

	/**
	 * Reads a log as far as needed.
	 *
	 * @param causes    the lines that may show the cause, by number
	 * @param maxLength how many UTF-16 units of a line are shown at most
	 * @return by rank
	 */
	static List<Excerpt> read(LogSource log, LogFormat format, Map<Long, CauseLine> causes, int maxLength,
			TextView view, Progress progress) throws TftsrException {
		if (causes.isEmpty()) {
			return List.of();
		}
		ExcerptReader reader = new ExcerptReader(causes, new LineView(view, causes, maxLength));
		RecordReader records = new RecordReader(format);
		LogPass.over(log, LogTask.FETCHING, progress, line -> {
			ParsedLine parsed = records.read(line.line());
			return reader.add(NumberedLine.of(line.number(), line.line(), parsed), parsed.startsRecord());
		});
		reader.finishRecord();
		reader.excerpts.sort(Comparator.comparingInt(Excerpt::rank));
		return reader.excerpts;
	}

	/** Takes the next line and says whether more are needed. */
	private boolean add(NumberedLine line, boolean startsRecord) {
		if (startsRecord) {
			finishRecord();
			excerpts.stream().filter(excerpt -> excerpt.after().size() < CONTEXT)
					.forEach(excerpt -> excerpt.after().add(view.show(line)));
		}
		boolean room = record.size() < MAX_RECORD_LINES && chars + line.text().length() < MAX_RECORD_CHARS;
		if (record.isEmpty() || room || causes.containsKey(line.number())) {
			record.add(line);
			chars += line.text().length();
		}
		boolean complete = line.number() > causes.lastKey() && startsRecord
				&& excerpts.stream().allMatch(excerpt -> excerpt.after().size() == CONTEXT);
		return !complete;
	}

	private void finishRecord() {
		if (record.isEmpty()) {
			return;
		}
		record.stream().map(line -> causes.get(line.number())).filter(cause -> cause != null)
				.mapToInt(CauseLine::rank).min().ifPresent(rank -> excerpts.add(excerpt(rank)));
		if (heads.size() == CONTEXT) {
			heads.removeFirst();
		}
		heads.addLast(record.get(0));
		record.clear();
		chars = 0;
	}

	private Excerpt excerpt(int rank) {
		return new Excerpt(rank, heads.stream().map(view::show).toList(),
				TraceFolding.fold(record, view, causes::containsKey, OWN_FRAMES),
				TraceFolding.fold(record, view, causes::containsKey, OWN_FRAMES_BRIEF), new ArrayList<>());
	}
}
