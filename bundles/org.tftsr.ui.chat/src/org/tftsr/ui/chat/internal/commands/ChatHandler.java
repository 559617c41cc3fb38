package org.tftsr.ui.chat.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.chat.internal.view.ChatCommand;
import org.tftsr.ui.chat.internal.view.ChatView;

/** Does in the Chat view of the window what a command says; does nothing where there is none. */
public final class ChatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(ChatView.ID) instanceof ChatView view) {
			ChatCommand.of(event.getCommand().getId()).ifPresent(view::perform);
		}
		return null;
	}
}
