package org.tftsr.ui.chat.internal.view;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;

/** What can be switched on and off, for all windows, and is remembered. None of it says anything about an issue. */
enum Toggle {
	/** The view follows the selection. */
	FOLLOW("org.tftsr.ui.chat.follow"),
	/** Real values stand on the screen in the place of pseudonyms. */
	REAL_VALUES("org.tftsr.ui.chat.realValues"),
	/** A text is used although there is a browser to embed. */
	PLAIN("org.tftsr.ui.chat.plain");

	private final String command;

	Toggle(String command) {
		this.command = command;
	}

	private State state() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command)
				.getState(RegistryToggleState.STATE_ID);
	}

	boolean isOn() {
		return Boolean.TRUE.equals(state().getValue());
	}

	void addListener(IStateListener listener) {
		state().addListener(listener);
	}

	void removeListener(IStateListener listener) {
		state().removeListener(listener);
	}
}
