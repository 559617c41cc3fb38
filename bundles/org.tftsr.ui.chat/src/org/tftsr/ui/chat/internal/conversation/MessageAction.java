package org.tftsr.ui.chat.internal.conversation;

/** What can be done with a message as a whole. */
public enum MessageAction {
	PREVIOUS_BRANCH(Messages.Action_previousBranch), NEXT_BRANCH(Messages.Action_nextBranch), EDIT(Messages.Action_edit),
	RETRY(Messages.Action_retry), CONTINUE(Messages.Action_continue), SETTINGS(Messages.Action_settings),
	/** Makes the severity that an analysis proposes the issue's. */
	ACCEPT_SEVERITY(Messages.Action_acceptSeverity),
	/** Asks the why that an analysis proposes. */
	ACCEPT_WHY(Messages.Action_acceptWhy);

	private final String label;

	MessageAction(String label) {
		this.label = label;
	}

	/** What stands on its link. */
	public String label() {
		return label;
	}
}
