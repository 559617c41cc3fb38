package org.tftsr.ui.logs.internal.time;

import org.eclipse.osgi.util.NLS;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.LogModelListener;
import org.tftsr.ui.logs.internal.model.OpenLog;

/**
 * Takes the reader to a time in a log.
 *
 * @param shown to be used on the user interface thread only
 */
record TimeJump(OpenLog shown) {

	/** Goes to the first line of a time; where no line of the log is so late, or is known to be, to the last one. */
	void goTo(long millis) {
		LogModel model = shown.model();
		LineFacts facts = model.understanding().facts();
		long line = facts.lineAtTime(millis);
		if (line == 0) {
			shown.say(Messages.GoToTime_none);
			return;
		}
		long latest = facts.times().map(LineFilter.TimeRange::to).orElse(Long.MAX_VALUE) - 1;
		boolean beyond = millis > latest;
		String unread = model.understanding().isAtWork() ? Messages.GoToTime_unread : Messages.GoToTime_end;
		shown.say(beyond ? NLS.bind(unread, TimeLabels.of(latest)) : ""); //$NON-NLS-1$
		LineMatch place = new LineMatch(Math.min(line, Math.max(1, facts.covered())), 0, Integer.MAX_VALUE);
		if (!beyond && model.rows().count() > 0) {
			model.addListener(new LogModelListener() {

				/** What is said before is forgotten when something else is selected. */
				@Override
				public void revealed(LineMatch found) {
					model.removeListener(this);
					if (found.line() != place.line()) {
						shown.say(Messages.GoToTime_filtered);
					}
				}
			});
		}
		model.filtering().revealNearest(place);
	}
}
