package org.tftsr.ui.logs.internal.editor;

import java.util.function.BooleanSupplier;

import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** A line that an editor goes to, at once or as soon as the log has it. To be used on the user interface thread only. */
final class AwaitedLine {

	private final OpenLog shown;
	private final BooleanSupplier ready;
	/** From 1; 0 for none. */
	private long line;

	/** @param ready whether the editor can select a line by now; {@link #goOn} is to be called once it can */
	AwaitedLine(OpenLog shown, BooleanSupplier ready) {
		this.shown = shown;
		this.ready = ready;
	}

	/** @param wanted from 1; beyond the end of the log, the last line is meant */
	void set(long wanted) {
		line = wanted;
		goOn();
	}

	/** More may be known of the log by now. */
	void goOn() {
		LogModel model = shown.model();
		// what is being read may be the same file in another encoding, and so with other lines
		if (line <= 0 || model == null || model.text() == null || model.isLoading() || !ready.getAsBoolean()) {
			return;
		}
		// a line behind those that are known may well be there, but is not found yet
		if (line <= model.log().lineCount() || model.log().isComplete()) {
			long wanted = Math.clamp(line, 1, Math.max(1, model.log().lineCount()));
			line = 0;
			model.filtering().reveal(new LineMatch(wanted, 0, Integer.MAX_VALUE));
		}
	}
}
