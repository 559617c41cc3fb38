package org.tftsr.ui.chat.internal.settings;

import java.util.function.Consumer;

import org.tftsr.ai.ollama.PullListener;

/** Hands on no more of what comes than a person can see: Ollama tells dozens of lines a second. */
final class Pace implements PullListener {

	private static final long NANOS_BETWEEN = 100_000_000L;

	private final Consumer<PullState> target;
	private PullState last;
	private long handedOn;

	Pace(Consumer<PullState> target) {
		this.target = target;
	}

	@Override
	public void changed(PullState state) {
		long now = System.nanoTime();
		boolean otherStep = last == null || !last.step().equals(state.step()) || last.total() != state.total();
		last = state;
		if (otherStep || now - handedOn >= NANOS_BETWEEN) {
			handedOn = now;
			target.accept(state);
		}
	}
}
