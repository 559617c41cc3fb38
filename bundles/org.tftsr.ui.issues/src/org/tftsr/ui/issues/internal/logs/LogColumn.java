package org.tftsr.ui.issues.internal.logs;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.tftsr.core.log.LogFileState;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.issues.internal.DurationText;
import org.tftsr.ui.issues.internal.Labels;

/** The columns of the list of logs. */
enum LogColumn {

	NAME(Messages.Column_name, SWT.LEFT, 22, row -> row.file().name(), row -> row.file().path(),
			Comparator.comparing(row -> row.file().name(), String.CASE_INSENSITIVE_ORDER)),
	SIZE(Messages.Column_size, SWT.RIGHT, 11, row -> ByteSize.format(row.file().size()),
			row -> NLS.bind(Messages.Column_bytes, number(row.file().size())), Comparator.comparingLong(row -> row.file().size())),
	LINES(Messages.Column_lines, SWT.RIGHT, 11, row -> number(row.log().lines()), row -> number(row.log().lines()),
			Comparator.comparing(row -> row.log().lines(), nullsFirst())),
	FILE(Messages.Column_file, SWT.LEFT, 16, LogColumn::state, LogColumn::stateHelp,
			Comparator.comparing(LogRow::state, nullsFirst())),
	REDACTED(Messages.Column_redacted, SWT.LEFT, 11, row -> row.file().redacted() ? Messages.Column_yes : Messages.Column_no,
			row -> row.file().redacted() ? Messages.Column_redactedHelp : Messages.Column_notRedactedHelp,
			Comparator.comparing(row -> row.file().redacted())),
	FINDINGS(Messages.Column_findings, SWT.RIGHT, 13,
			row -> row.log().findings() == null ? Messages.Column_notSearched : number(row.log().findings()),
			row -> row.log().findings() == null ? Messages.Column_notSearchedHelp : Messages.Column_findingsHelp,
			Comparator.comparing(row -> row.log().findings(), nullsFirst())),
	EVIDENCE(Messages.Column_evidence, SWT.RIGHT, 11, row -> number((long) row.log().pointers().size()),
			row -> Messages.Column_evidenceHelp, Comparator.comparingInt(row -> row.log().pointers().size())),
	FIRST(Messages.Column_first, SWT.LEFT, 22, row -> time(row.log().first()), row -> time(row.log().first()),
			Comparator.comparing(row -> row.log().first(), nullsFirst())),
	LAST(Messages.Column_last, SWT.LEFT, 22, row -> time(row.log().last()), row -> time(row.log().last()),
			Comparator.comparing(row -> row.log().last(), nullsFirst())),
	CLOCK(Messages.Column_clock, SWT.LEFT, 16, LogColumn::clock, row -> NLS.bind(Messages.Column_clockHelp, clock(row)),
			Comparator.comparing(row -> row.log().clock().skew()));

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT) //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);

	private final String title;
	private final int alignment;
	private final int letters;
	private final Function<LogRow, String> text;
	private final Function<LogRow, String> toolTip;
	private final Comparator<LogRow> order;

	/**
	 * @param alignment of SWT
	 * @param letters   how many letters of the font it is wide
	 */
	LogColumn(String title, int alignment, int letters, Function<LogRow, String> text, Function<LogRow, String> toolTip,
			Comparator<LogRow> order) {
		this.title = title;
		this.alignment = alignment;
		this.letters = letters;
		this.text = text;
		this.toolTip = toolTip;
		this.order = order;
	}

	String title() {
		return title;
	}

	int alignment() {
		return alignment;
	}

	int letters() {
		return letters;
	}

	String text(LogRow row) {
		return text.apply(row);
	}

	String toolTip(LogRow row) {
		return toolTip.apply(row);
	}

	Comparator<LogRow> order() {
		return order;
	}

	private static <T extends Comparable<? super T>> Comparator<T> nullsFirst() {
		return Comparator.nullsFirst(Comparator.naturalOrder());
	}

	private static String number(Long number) {
		return number == null ? "" : NumberFormat.getIntegerInstance().format(number); //$NON-NLS-1$
	}

	private static String time(Instant time) {
		return time == null ? "" : UTC.format(time); //$NON-NLS-1$
	}

	private static String state(LogRow row) {
		LogFileState state = row.state();
		if (state == null) {
			return row.file().hasPlace() ? Messages.State_unknown : Messages.State_elsewhere;
		}
		return switch (state) {
		case SAME -> Messages.State_same;
		case CHANGED -> Messages.State_changed;
		case GONE -> Messages.State_gone;
		case ELSEWHERE -> Messages.State_elsewhere;
		};
	}

	private static String stateHelp(LogRow row) {
		return NLS.bind(Messages.Column_fileHelp, Labels.exact(row.file().importedAt()), row.file().contentHash());
	}

	private static String clock(LogRow row) {
		LogClock clock = row.log().clock();
		String zone = clock.zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : clock.zone().getId(); //$NON-NLS-1$
		Duration skew = clock.skew();
		if (skew.isZero()) {
			return zone;
		}
		String amount = DurationText.of(Optional.of(skew.abs()));
		return NLS.bind(skew.isNegative() ? Messages.Column_behind : Messages.Column_ahead, zone, amount);
	}
}
