package org.tftsr.ui.chat.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.chat.internal.view.ChatCommand;
import org.tftsr.ui.chat.internal.view.ChatView;

/** Does in the Chat view of the window what a command says; without that view, or with nothing to do it to, the command is not offered. */
public final class ChatHandler extends AbstractHandler implements IExecutableExtension {

	private ChatCommand command;

	@Override
	public void setInitializationData(IConfigurationElement handler, String property, Object data) {
		command = ChatCommand.of(handler.getAttribute("commandId")).orElseThrow(); //$NON-NLS-1$
	}

	@Override
	public void setEnabled(Object context) {
		Object window = HandlerUtil.getVariable(context, ISources.ACTIVE_WORKBENCH_WINDOW_NAME);
		setBaseEnabled(view(window).filter(view -> view.can(command)).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		view(HandlerUtil.getActiveWorkbenchWindowChecked(event)).ifPresent(view -> view.perform(command));
		return null;
	}

	/** To find a view would make one that is stacked behind another and was never shown: whoever only looks for a command is to have none. */
	private static Optional<ChatView> view(Object window) {
		if (!(window instanceof IWorkbenchWindow shown) || shown.getActivePage() == null) {
			return Optional.empty();
		}
		IViewReference reference = shown.getActivePage().findViewReference(ChatView.ID);
		return reference != null && reference.getView(false) instanceof ChatView view ? Optional.of(view) : Optional.empty();
	}
}
