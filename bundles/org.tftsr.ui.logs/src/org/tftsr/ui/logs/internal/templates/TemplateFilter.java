package org.tftsr.ui.logs.internal.templates;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.logs.view.LineFacts;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.model.LogFiltering;
import org.tftsr.ui.logs.internal.model.OpenLog;

/**
 * Filters a log by templates.
 *
 * @param shown to be used on the user interface thread only
 */
record TemplateFilter(OpenLog shown) {

	/**
	 * Shows only records like one, in place of those like another.
	 *
	 * @param line a line of the record
	 * @return whether it is known what the record is like
	 */
	boolean showLike(long line) {
		Condition like = like(line);
		if (like == null) {
			return false;
		}
		List<Chip> chips = new ArrayList<>(filtering().chips());
		chips.removeIf(chip -> chip.condition() instanceof Condition.Like && !chip.inverted()
				|| chip.condition().equals(like));
		chips.add(Chip.of(like));
		filtering().setChips(chips, shown.readLine());
		return true;
	}

	/** Shows no records like one. */
	void hideLike(long line) {
		Condition like = like(line);
		if (like != null) {
			filtering().add(new Chip(like, true, true), shown.readLine());
		}
	}

	private LogFiltering filtering() {
		return shown.model().filtering();
	}

	private Condition like(long line) {
		LineFacts facts = shown.model().understanding().facts();
		int id = facts == null ? 0 : facts.template(line);
		return id == 0 ? null : new Condition.Like(facts.templates().get(id - 1).firstLine(),
				facts.templates().get(id - 1).text());
	}
}
