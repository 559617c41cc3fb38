package org.tftsr.ui.logs.internal.filter;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** The levels of a log with how often each occurs, to be chosen from. They make one condition of its filter. */
final class LevelMenu {

	private static final LogLevel[] WORST_FIRST = { LogLevel.FATAL, LogLevel.ERROR, LogLevel.WARN, LogLevel.NOTICE,
			LogLevel.INFO, LogLevel.DEBUG, LogLevel.TRACE };

	private final OpenLog shown;

	LevelMenu(OpenLog shown) {
		this.shown = shown;
	}

	void fill(IMenuManager menu) {
		menu.add(choice(Messages.Levels_all, null));
		menu.add(choice(Messages.Levels_errors, EnumSet.range(LogLevel.ERROR, LogLevel.FATAL)));
		menu.add(choice(Messages.Levels_warnings, EnumSet.range(LogLevel.WARN, LogLevel.FATAL)));
		menu.add(choice(Messages.Levels_infos, EnumSet.range(LogLevel.INFO, LogLevel.FATAL)));
		menu.add(new Separator());
		LineFacts facts = shown.model().understanding().facts();
		for (LogLevel level : WORST_FIRST) {
			menu.add(level(level, level.name(), facts));
		}
		menu.add(level(null, Messages.Levels_without, facts));
	}

	/** Shows these levels only; null is for all lines. */
	private Action choice(String label, Set<LogLevel> levels) {
		Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					set(levels == null ? null : new Condition.Level(levels, false));
				}
			}
		};
		Optional<Chip> now = chip();
		action.setChecked(levels == null ? now.isEmpty()
				: now.isPresent() && now.get().condition().equals(new Condition.Level(levels, false)));
		return action;
	}

	private Action level(LogLevel level, String name, LineFacts facts) {
		long count = facts == null ? 0 : facts.records(level);
		String label = new MessageFormat(Messages.Levels_count, Locale.getDefault()).format(new Object[] { name, count });
		Action action = new Action(label, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				toggle(level);
			}
		};
		Condition.Level now = levels();
		action.setChecked(level == null ? now.without() : now.levels().contains(level));
		return action;
	}

	private void toggle(LogLevel level) {
		Condition.Level now = levels();
		Set<LogLevel> chosen = EnumSet.noneOf(LogLevel.class);
		chosen.addAll(now.levels());
		boolean without = now.without();
		if (level == null) {
			without = !without;
		} else if (!chosen.remove(level)) {
			chosen.add(level);
		}
		boolean all = without && chosen.size() == LogLevel.values().length;
		set(all ? null : new Condition.Level(chosen, without));
	}

	/** The levels that are shown. */
	private Condition.Level levels() {
		return chip().map(chip -> (Condition.Level) chip.condition())
				.orElse(new Condition.Level(EnumSet.allOf(LogLevel.class), true));
	}

	/** The condition that this menu makes. */
	private Optional<Chip> chip() {
		return shown.model().filtering().chips().stream()
				.filter(chip -> chip.condition() instanceof Condition.Level && !chip.inverted() && chip.on()).findFirst();
	}

	private void set(Condition.Level levels) {
		LogModel model = shown.model();
		List<Chip> chips = new ArrayList<>(model.filtering().chips());
		chip().ifPresent(chips::remove);
		if (levels != null) {
			chips.add(0, Chip.of(levels));
		}
		model.filtering().setChips(chips, shown.readLine());
	}
}
