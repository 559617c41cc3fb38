package org.tftsr.ui.chat.internal.view;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.chat.internal.session.ChatSession;

/** Stands in the place of messages where there are none yet, and offers what can be asked. On the user interface thread. */
final class EmptyConversation {

	private final MessageArea area;
	private final ChatSession session;

	EmptyConversation(Composite parent, ChatSession session) {
		area = new MessageArea(parent);
		this.session = session;
	}

	Control control() {
		return area.control();
	}

	/** @param logs those of the issue */
	void show(List<LogFile> logs) {
		area.show(Messages.Empty_conversation);
		area.link(Messages.Empty_causes, () -> session.send("/rca", List.of()));
		area.link(Messages.Empty_whys, () -> session.send("/5whys", List.of()));
		area.link(Messages.Empty_similar, () -> session.send("/similar", List.of()));
		if (!logs.isEmpty()) {
			area.link(Messages.Empty_analyze, () -> session.analyse(logs.stream().map(LogFile::id).toList()));
		}
	}
}
