package org.tftsr.logs.internal.facts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.format.StatisticsCollector;
import org.tftsr.logs.internal.template.Cluster;
import org.tftsr.logs.internal.template.RecordTemplates;
import org.tftsr.logs.view.TemplateFacts;

/** Reads what is to be known of lines, one after the other. Not thread-safe; what it hands out is immutable. */
public final class FactsReader {

	private static final int WIDEST = 40;
	private static final int WIDEST_ROUNDED = 8;

	private final RecordTemplates templates;
	private final StatisticsCollector statistics = new StatisticsCollector();
	private final Pauses pauses = new Pauses();
	private final Sparklines sparklines = new Sparklines();
	private final long exactBytes;
	private FactsBlock[] blocks = new FactsBlock[16];
	private int full;
	private long lines;
	private long timedFrom = Long.MAX_VALUE;
	private long timeBytes;
	private final long[] records = new long[LogLevel.values().length + 1];
	private int addedYears;
	/** The block that is being filled. */
	private int count;
	private long[] levels = FactsBlock.noLevels();
	private long[] starts = new long[FactsBlock.WORDS];
	private long[] repeats = new long[FactsBlock.WORDS];
	private final long[] times = new long[FactsBlock.LINES];
	private final int[] clusters = new int[FactsBlock.LINES];
	/** The record that the last line belongs to. */
	private LogLevel level;
	/** Where in the block it begins. */
	private int recordStart;
	private long time = FactsBlock.NO_TIME;
	private String said = "";
	private boolean wasStart;

	/**
	 * @param format     how the log's lines are built
	 * @param exactBytes how many bytes times may take before they are rounded
	 */
	public FactsReader(LogFormat format, long exactBytes) {
		this.templates = new RecordTemplates(format);
		this.exactBytes = exactBytes;
	}

	/** How many lines were read. */
	public long lines() {
		return lines;
	}

	/** Takes the next line. */
	public void add(String line) {
		lines++;
		ParsedLine parsed = templates.add(lines, line);
		statistics.add(parsed);
		if (statistics.addedYears() != addedYears) {
			correctYears(statistics.addedYears() - addedYears);
			addedYears = statistics.addedYears();
		}
		boolean start = parsed.startsRecord() || lines == 1;
		if (start) {
			startRecord(parsed, line);
		} else if (wasStart) {
			goOnWithRecord();
		}
		if (!start && level == null && parsed.recordLevel() != null) {
			giveRecord(parsed.recordLevel());
		}
		FactsBlock.putLevel(levels, count, level);
		times[count] = time;
		clusters[count] = templates.current().order() + 1;
		wasStart = start;
		count++;
		if (count == FactsBlock.LINES) {
			if (full == blocks.length) {
				blocks = Arrays.copyOf(blocks, full * 2);
			}
			FactsBlock block = block();
			timeBytes += block.times().bytes();
			blocks[full++] = block;
			count = 0;
			recordStart = 0;
			levels = FactsBlock.noLevels();
			starts = new long[FactsBlock.WORDS];
			repeats = new long[FactsBlock.WORDS];
		}
	}

	/** The first line that tells something of the year tells it of the lines before it as well. */
	private void correctYears(int years) {
		long[] corrected = new long[FactsBlock.LINES];
		for (int i = 0; i < full; i++) {
			if (blocks[i].latest() != FactsBlock.NO_TIME) {
				for (int line = 0; line < blocks[i].count(); line++) {
					corrected[line] = inRightYear(blocks[i].times().get(line), years);
				}
				blocks[i] = blocks[i].withTimes(new PackedTimes(corrected, blocks[i].count(), widest()),
						inRightYear(blocks[i].earliest(), years), inRightYear(blocks[i].latest(), years));
			}
		}
		for (int i = 0; i < count && timedFrom <= lines; i++) {
			times[i] = inRightYear(times[i], years);
		}
		time = time == FactsBlock.NO_TIME ? time : inRightYear(time, years);
		pauses.correct(millis -> inRightYear(millis, years));
	}

	private static long inRightYear(long millis, int years) {
		LocalDateTime told = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
		return told.plusYears(years).toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	private int widest() {
		return timeBytes < exactBytes ? WIDEST : WIDEST_ROUNDED;
	}

	private void startRecord(ParsedLine parsed, String line) {
		Bits.set(starts, count);
		recordStart = count;
		String says = line.substring(parsed.timeEnd());
		if (wasStart && parsed.level() == level && says.equals(said)) {
			Bits.set(repeats, count);
		}
		said = says;
		level = parsed.level();
		records[level == null ? records.length - 1 : level.ordinal()]++;
		if (statistics.time() != null) {
			time = statistics.time().toInstant(ZoneOffset.UTC).toEpochMilli();
			if (timedFrom > lines) {
				timedFrom = lines;
				// a block is packed by how far its times are apart
				Arrays.fill(times, 0, count, time);
			}
		}
		if (parsed.timed()) {
			pauses.record(lines, time);
		}
		sparklines.count(templates.current().order(), lines);
	}

	/** The record has more to say than its first line, the one before this, which may say the same as the record before. */
	private void goOnWithRecord() {
		if (count > 0) {
			Bits.clear(repeats, count - 1);
		} else {
			blocks[full - 1] = blocks[full - 1].withoutLastRepeat();
		}
	}

	/** Gives the record a level that one of its later lines tells; lines of it in a block that is full keep theirs. */
	private void giveRecord(LogLevel told) {
		records[records.length - 1]--;
		records[told.ordinal()]++;
		level = told;
		for (int line = recordStart; line < count; line++) {
			FactsBlock.putLevel(levels, line, told);
		}
	}

	private FactsBlock block() {
		long earliest = Long.MAX_VALUE;
		long latest = FactsBlock.NO_TIME;
		for (int i = 0; i < count; i++) {
			earliest = Math.min(earliest, times[i]);
			latest = Math.max(latest, times[i]);
		}
		PackedTimes packed = new PackedTimes(times, count, widest());
		return new FactsBlock(count, levels.clone(), starts.clone(), repeats.clone(), packed,
				new PackedInts(clusters, count), earliest, latest);
	}

	/**
	 * What is known by now.
	 *
	 * @param complete whether these are all lines of the log
	 */
	public FactsStore facts(boolean complete) {
		FactsBlock[] all = Arrays.copyOf(blocks, full + (count > 0 ? 1 : 0));
		if (count > 0) {
			all[full] = block();
		}
		Map<Cluster, List<Integer>> members = new HashMap<>();
		for (Cluster made : templates.made()) {
			members.computeIfAbsent(made.root(), root -> new ArrayList<>()).add(made.order());
		}
		int[] ids = new int[templates.made().size() + 1];
		List<TemplateFacts> known = new ArrayList<>();
		for (Cluster root : templates.clusters()) {
			LogTemplate template = root.toTemplate(known.size() + 1);
			List<Integer> orders = members.get(root);
			orders.forEach(order -> ids[order + 1] = template.id());
			known.add(new TemplateFacts(template.id(), template.template(), template.level(), root.levels(), template.count(),
					template.firstLine(), template.lastLine(), sparklines.of(orders)));
		}
		return new FactsStore(all, lines, timedFrom, complete, Arrays.stream(records).boxed().toList(), pauses.gaps(),
				List.copyOf(known), ids);
	}
}
