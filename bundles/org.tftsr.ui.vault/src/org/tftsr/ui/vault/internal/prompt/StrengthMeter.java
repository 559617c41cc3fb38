package org.tftsr.ui.vault.internal.prompt;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;

/** Says in words how soon a passphrase would be guessed. Its word lists take a moment to load, so it works in a job. */
final class StrengthMeter {

	/** More characters add strength only, and take long to look at. */
	private static final int LOOKED_AT = 64;

	private final Control owner;
	private final Consumer<String> onMeasured;
	private int latest;

	/** @param onMeasured is given the words on the user interface thread, unless something else was typed meanwhile */
	StrengthMeter(Control owner, Consumer<String> onMeasured) {
		this.owner = owner;
		this.onMeasured = onMeasured;
	}

	/** Measures; overwrites the text when that is done. */
	void measure(char[] text) {
		int number = ++latest;
		Display display = owner.getDisplay();
		Job job = Job.createSystem(Messages.Strength_job, (ICoreRunnable) monitor -> {
			String words = words(text);
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (number == latest && !owner.isDisposed()) {
						onMeasured.accept(words);
					}
				});
			}
		});
		job.schedule();
	}

	private static String words(char[] text) {
		Strength strength = new Zxcvbn().measure(CharBuffer.wrap(text, 0, Math.min(text.length, LOOKED_AT)));
		int score = strength.getScore();
		strength.wipe();
		Arrays.fill(text, ' ');
		return switch (score) {
		case 0, 1 -> Messages.Strength_weak;
		case 2 -> Messages.Strength_fair;
		case 3 -> Messages.Strength_good;
		default -> Messages.Strength_strong;
		};
	}
}
