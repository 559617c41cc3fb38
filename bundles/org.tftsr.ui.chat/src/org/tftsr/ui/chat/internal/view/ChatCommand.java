package org.tftsr.ui.chat.internal.view;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done in the view by a command. */
public enum ChatCommand {
	NEW("new"), STOP("stop"), NEXT_PART("nextPart"), PREVIOUS_PART("previousPart"), RENAME("rename"), DELETE("delete"),
	EXPORT("export");

	private static final String BASE = "org.tftsr.ui.chat.";

	private final String name;

	ChatCommand(String name) {
		this.name = name;
	}

	/** The one of a command's id. */
	public static Optional<ChatCommand> of(String id) {
		return Stream.of(values()).filter(command -> id.equals(BASE + command.name)).findFirst();
	}
}
