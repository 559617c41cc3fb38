package org.tftsr.ui.logs.internal.time;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.WrittenTime;
import org.tftsr.ui.LineDialog;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** Asks for a time and goes to the line where it begins. */
public final class GoToTimeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		OpenLog shown = HandlerUtil.getActiveEditorChecked(event).getAdapter(OpenLog.class);
		if (shown != null && shown.model() != null && shown.model().understanding().facts() != null) {
			ask(shown);
		}
		return null;
	}

	private static void ask(OpenLog shown) {
		LineFacts facts = shown.model().understanding().facts();
		Optional<LineFilter.TimeRange> times = facts.times();
		if (times.isEmpty()) {
			shown.say(shown.model().understanding().isAtWork() ? Messages.GoToTime_notYet : Messages.GoToTime_none);
			return;
		}
		long here = facts.time(shown.readLine()).orElse(times.get().from());
		WrittenTime written = new WrittenTime(here, times.get());
		String from = TimeLabels.of(times.get().from());
		String to = TimeLabels.of(times.get().to() - 1);
		LineDialog dialog = new LineDialog(shown.site().getShell(), Messages.GoToTime_title,
				NLS.bind(Messages.GoToTime_message, from, to), TimeLabels.of(here),
				text -> written.parse(text).isPresent() ? null : Messages.GoToTime_noTime);
		if (dialog.open() == Window.OK) {
			OptionalLong time = written.parse(dialog.getValue());
			time.ifPresent(millis -> new TimeJump(shown).goTo(millis));
		}
	}
}
