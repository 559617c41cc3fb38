package org.tftsr.ui.logs.internal.chips;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.TemplateFacts;

/** Makes one filter of the conditions that are switched on. */
public final class ChipFilter {

	private final LineFacts facts;
	private LineFilter filter = LineFilter.ALL;

	private ChipFilter(LineFacts facts) {
		this.facts = facts;
	}

	/**
	 * The filter that lets through what all conditions let through.
	 *
	 * @param facts tell which template a line has
	 */
	public static LineFilter of(List<Chip> chips, LineFacts facts) {
		ChipFilter made = new ChipFilter(facts);
		chips.stream().filter(Chip::on).forEach(made::add);
		return made.filter;
	}

	private void add(Chip chip) {
		switch (chip.condition()) {
		case Condition.Text(String text, boolean regex, boolean caseSensitive) -> filter = filter
				.and(new LineQuery(text, regex, caseSensitive, chip.inverted()));
		case Condition.Level level -> addLevels(chip.inverted() ? others(level) : level);
		case Condition.Time(long from, long to) -> addTime(new LineFilter.TimeRange(from, to), chip.inverted());
		case Condition.Like like -> addTemplate(template(like), chip.inverted());
		}
	}

	/** The id that the template has now; 0 where no record of the log has it so far. */
	private int template(Condition.Like like) {
		List<TemplateFacts> templates = facts.templates();
		return templates.stream().filter(one -> one.text().equals(like.text())).findFirst()
				// more of a log shows which words vary, and another log may have fewer that do
				.or(() -> templates.stream().filter(one -> VaryingText.matches(one.text(), like.text())).findFirst())
				.or(() -> templates.stream().filter(one -> VaryingText.matches(like.text(), one.text())).findFirst())
				.map(TemplateFacts::id).orElse(0);
	}

	private static Condition.Level others(Condition.Level level) {
		Set<LogLevel> rest = EnumSet.allOf(LogLevel.class);
		rest.removeAll(level.levels());
		return new Condition.Level(rest, !level.without());
	}

	private void addLevels(Condition.Level level) {
		LineFilter.Levels before = filter.levels();
		Set<LogLevel> both = new HashSet<>(level.levels());
		boolean without = level.without();
		if (before != null) {
			both.retainAll(before.levels());
			without &= before.without();
		}
		filter = filter.withLevels(new LineFilter.Levels(both, without));
	}

	private void addTime(LineFilter.TimeRange range, boolean inverted) {
		LineFilter.TimeRange before = filter.time();
		if (inverted) {
			filter = filter.except(LineFilter.ALL.withTime(range));
		} else {
			filter = filter.withTime(before == null ? range : new LineFilter.TimeRange(
					Math.max(before.from(), range.from()), Math.min(before.to(), range.to())));
		}
	}

	private void addTemplate(int id, boolean inverted) {
		Set<Integer> before = filter.templates();
		if (inverted) {
			filter = filter.except(LineFilter.ALL.withTemplates(Set.of(id)));
		} else {
			filter = filter.withTemplates(before == null || before.contains(id) ? Set.of(id) : Set.of());
		}
	}
}
