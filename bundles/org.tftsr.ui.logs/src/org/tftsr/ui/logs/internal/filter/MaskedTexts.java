package org.tftsr.ui.logs.internal.filter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.pii.WindowSearch;

/**
 * The texts of conditions with the stand-ins of a log in the place of values, found in the background: until then nothing of them is
 * shown. To be used on the user interface thread only.
 */
final class MaskedTexts {

	private static final String UNKNOWN = "\u2026"; //$NON-NLS-1$

	private final LatestWork<Map<Condition.Text, String>> work;
	private Map<Condition.Text, String> known = Map.of();

	/** @param changed runs when more texts are known */
	MaskedTexts(Runnable changed) {
		work = new LatestWork<>(Job.INTERACTIVE, found -> {
			known = found;
			changed.run();
		}, why -> {
			// what could not be searched is not shown
		});
	}

	/** Forgets what was found: other values are looked for. */
	void forget() {
		work.cancel();
		known = Map.of();
	}

	/** Looks for values in the texts of conditions, where it was not done before. */
	void read(List<Chip> chips, WindowSearch search) {
		List<Condition.Text> texts = chips.stream().map(Chip::condition).filter(Condition.Text.class::isInstance)
				.map(Condition.Text.class::cast).toList();
		if (!known.keySet().containsAll(texts)) {
			work.start(Messages.Chip_job, (results, progress) -> results.accept(redact(texts, search)));
		}
	}

	private static Map<Condition.Text, String> redact(Collection<Condition.Text> texts, WindowSearch search)
			throws TftsrException {
		Map<Condition.Text, String> found = new HashMap<>();
		for (Condition.Text text : texts) {
			// in an expression, a value is written with what makes its dots dots
			String plain = text.regex() ? text.text().replace("\\", "") : text.text(); //$NON-NLS-1$ //$NON-NLS-2$
			String redacted = search.redact(plain);
			found.put(text, redacted.equals(plain) ? text.text() : redacted);
		}
		return found;
	}

	/** A condition as it may be put into words. */
	Chip of(Chip chip) {
		return chip.condition() instanceof Condition.Text text
				? chip.with(new Condition.Text(known.getOrDefault(text, UNKNOWN), text.regex(), text.caseSensitive()))
				: chip;
	}
}
