package org.tftsr.ui;

/**
 * The commands by which the parts of the product call one another without knowing one another. Another plug-in may call
 * them too.
 */
public final class CommandIds {

	/** Opens a log file; parameters {@link #OPEN_LOG_URI} and {@link #OPEN_LOG_LINE}. */
	public static final String OPEN_LOG = "org.tftsr.ui.logs.open"; //$NON-NLS-1$
	/** Parameter: the file as a URI. Without it, a dialog asks for files. */
	public static final String OPEN_LOG_URI = "org.tftsr.ui.logs.open.uri"; //$NON-NLS-1$
	/** Parameter: the line to go to, from 1. */
	public static final String OPEN_LOG_LINE = "org.tftsr.ui.logs.open.line"; //$NON-NLS-1$

	/** Opens an issue; parameter {@link #ISSUE_ID}, without which the selected issues are opened. */
	public static final String OPEN_ISSUE = "org.tftsr.ui.issues.open"; //$NON-NLS-1$
	/** Opens a dialog to create an issue. */
	public static final String NEW_ISSUE = "org.tftsr.ui.issues.new"; //$NON-NLS-1$
	/**
	 * Adds the selected files, or else the file of the active editor, to an issue; with {@link #ISSUE_ID}, to that one,
	 * otherwise a dialog asks for it.
	 */
	public static final String ADD_TO_ISSUE = "org.tftsr.ui.issues.addToIssue"; //$NON-NLS-1$
	/** Asks for log files and makes an issue of them. */
	public static final String TRIAGE = "org.tftsr.ui.issues.triage"; //$NON-NLS-1$
	/** Parameter: the id of an issue. */
	public static final String ISSUE_ID = "issueId"; //$NON-NLS-1$

	/** Saves the issues that are open, closes the database and forgets its key. */
	public static final String LOCK_VAULT = "org.tftsr.ui.vault.lock"; //$NON-NLS-1$
	/** Opens the database, asking for what opens it. */
	public static final String UNLOCK_VAULT = "org.tftsr.ui.vault.unlock"; //$NON-NLS-1$

	private CommandIds() {
	}
}
