package org.tftsr.ui.logs.internal.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.WindowSearch;

/**
 * The texts of conditions as they may be seen while values are masked: with the stand-ins of a log in the place of values, and not at all
 * where they are a part of one. That is found in the background: until it is known that a text tells nothing of a value, nothing of it is
 * shown. To be used on the user interface thread only.
 */
final class MaskedTexts {

	private static final String UNKNOWN = "\u2026"; //$NON-NLS-1$

	/**
	 * What is known of a text.
	 *
	 * @param words what may be seen of it
	 * @param lines up to which line of the log that holds; whatever comes does not change it where it is {@link Long#MAX_VALUE}
	 */
	private record Known(String words, long lines) {
	}

	private final LatestWork<Map<Condition.Text, Known>> work;
	private final Runnable changed;
	private Map<Condition.Text, Known> known = Map.of();
	/** The log that they are looked for in. */
	private LineLog log;
	/** What the work is about. */
	private List<Condition.Text> wanted = List.of();

	/** @param changed runs when other words may be seen */
	MaskedTexts(Runnable changed) {
		this.changed = changed;
		work = new LatestWork<>(Job.SHORT, this::found, why -> {
			// what could not be searched is not shown
		});
	}

	/** Forgets what was found: other values are looked for. */
	void forget() {
		work.cancel();
		known = Map.of();
	}

	/** Looks for values in the texts of conditions, and for the texts in the values of the log, where it was not done before. */
	void read(List<Chip> chips, LogModel model) {
		if (log != model.log()) {
			forget();
			log = model.log();
		}
		List<Condition.Text> open = chips.stream().map(Chip::condition).filter(Condition.Text.class::isInstance)
				.map(Condition.Text.class::cast).filter(this::isOpen).toList();
		if (open.isEmpty() || work.job() != null && wanted.containsAll(open)) {
			return;
		}
		wanted = open;
		Map<Condition.Text, Known> texts = new HashMap<>(known);
		WindowSearch search = model.windowSearch();
		ValueParts parts = log == null ? null : new ValueParts(log.pinned(), model.filtering().finder(), search);
		work.start(Messages.Chip_job, (results, progress) -> {
			for (Condition.Text text : open) {
				texts.putIfAbsent(text, redacted(text, search));
			}
			results.accept(Map.copyOf(texts));
			for (Condition.Text text : open) {
				texts.put(text, lookedFor(text, texts.get(text), parts, progress));
				results.accept(Map.copyOf(texts));
			}
		});
	}

	private boolean isOpen(Condition.Text text) {
		Known before = known.get(text);
		return before == null || log != null && before.lines < log.wholeLines();
	}

	/** What is seen of a text that holds a value; else it is to be looked for in the log. */
	private static Known redacted(Condition.Text text, WindowSearch search) throws TftsrException {
		// in an expression, a value is written with what makes its dots dots
		String plain = text.regex() ? text.text().replace("\\", "") : text.text(); //$NON-NLS-1$ //$NON-NLS-2$
		String redacted = search.redact(plain);
		return redacted.equals(plain) ? new Known(UNKNOWN, 0) : new Known(redacted, Long.MAX_VALUE);
	}

	/** A log that is not known to its end may hold a value yet that the text is a part of. */
	private static Known lookedFor(Condition.Text text, Known before, ValueParts parts, Progress progress) throws TftsrException {
		if (parts == null || before.lines == Long.MAX_VALUE) {
			return before;
		}
		boolean complete = parts.log().isComplete();
		long last = parts.log().wholeLines();
		String part = parts.find(text, before.lines + 1, progress);
		return part != null ? new Known(part, Long.MAX_VALUE) : new Known(complete ? text.text() : before.words, last);
	}

	private void found(Map<Condition.Text, Known> texts) {
		boolean other = texts.entrySet().stream()
				.anyMatch(entry -> !words(entry.getKey()).equals(entry.getValue().words));
		known = texts;
		if (other) {
			changed.run();
		}
	}

	private String words(Condition.Text text) {
		Known of = known.get(text);
		return of == null ? UNKNOWN : of.words;
	}

	/** A condition as it may be put into words. */
	Chip of(Chip chip) {
		return chip.condition() instanceof Condition.Text text
				? chip.with(new Condition.Text(words(text), text.regex(), text.caseSensitive()))
				: chip;
	}
}
