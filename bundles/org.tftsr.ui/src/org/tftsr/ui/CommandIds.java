package org.tftsr.ui;

/**
 * The commands by which the parts of the product call one another without knowing one another. Another plug-in may call
 * them too.
 */
public final class CommandIds {

	/**
	 * Opens a log file; parameters {@link #OPEN_LOG_URI}, {@link #OPEN_LOG_LINE}, {@link #OPEN_LOG_ENCODING} and
	 * {@link #OPEN_LOG_REVIEW}. {@link LogParameters} has those of a log of an issue.
	 */
	public static final String OPEN_LOG = "org.tftsr.ui.logs.open"; //$NON-NLS-1$
	/** Parameter: the file as a URI. Without it, a dialog asks for files. */
	public static final String OPEN_LOG_URI = "org.tftsr.ui.logs.open.uri"; //$NON-NLS-1$
	/** Parameter: the line to go to, from 1. */
	public static final String OPEN_LOG_LINE = "org.tftsr.ui.logs.open.line"; //$NON-NLS-1$
	/** Parameter: the name of the encoding to read it in; without it, that which the user chose in its editor, or else its bytes tell. */
	public static final String OPEN_LOG_ENCODING = "org.tftsr.ui.logs.open.encoding"; //$NON-NLS-1$
	/** Parameter: {@code true} to open the review of what is sensitive in the log, in place of the log. */
	public static final String OPEN_LOG_REVIEW = "org.tftsr.ui.logs.open.review"; //$NON-NLS-1$

	/**
	 * Opens an issue; parameters {@link #ISSUE_ID}, without which the selected issues are opened or a dialog asks for one, and
	 * {@link #OPEN_ISSUE_PAGE}.
	 */
	public static final String OPEN_ISSUE = "org.tftsr.ui.issues.open"; //$NON-NLS-1$
	/**
	 * Parameter: the page that is shown, {@code overview}, {@code logs}, {@code whys}, {@code timeline}, {@code documents} or {@code chat};
	 * with it and without an issue, it is that of the active editor, or a dialog asks for one.
	 */
	public static final String OPEN_ISSUE_PAGE = "org.tftsr.ui.issues.open.page"; //$NON-NLS-1$
	/**
	 * Opens a dialog to create an issue, which begins with {@link #NEW_ISSUE_TEXT}, or else with the text or the files that are
	 * selected. Text is redacted first, with the detectors as they are set.
	 */
	public static final String NEW_ISSUE = "org.tftsr.ui.issues.new"; //$NON-NLS-1$
	/** Parameter: the description; its first line that says something is the title. */
	public static final String NEW_ISSUE_TEXT = "org.tftsr.ui.issues.new.text"; //$NON-NLS-1$
	/**
	 * Adds the selected files, or else the file of the active editor, to an issue; with {@link #ISSUE_ID}, to that one,
	 * otherwise a dialog asks for it.
	 */
	public static final String ADD_TO_ISSUE = "org.tftsr.ui.issues.addToIssue"; //$NON-NLS-1$
	/**
	 * Asks for an issue, an open one or a new one, and gives back its {@link java.util.UUID}, or null where the user thought
	 * better of it; parameter {@link #CHOOSE_ISSUE_TITLE}.
	 */
	public static final String CHOOSE_ISSUE = "org.tftsr.ui.issues.choose"; //$NON-NLS-1$
	/** Parameter: what the issue is asked for. */
	public static final String CHOOSE_ISSUE_TITLE = "org.tftsr.ui.issues.choose.title"; //$NON-NLS-1$
	/** Parameter: the title of the dialog, where nothing is added to the issue. */
	public static final String CHOOSE_ISSUE_WINDOW = "org.tftsr.ui.issues.choose.window"; //$NON-NLS-1$
	/** Parameter: the title of an issue that is made new. */
	public static final String CHOOSE_ISSUE_NEW = "org.tftsr.ui.issues.choose.new"; //$NON-NLS-1$
	/**
	 * Adds lines of a log to the evidence of a why, redacted; a dialog asks for issue and why. Parameters
	 * {@link #EVIDENCE_FILE}, {@link #EVIDENCE_LINES} and, where a person sees them, {@link #EVIDENCE_ENCODING} and
	 * {@link #EVIDENCE_SEEN}.
	 */
	public static final String ADD_EVIDENCE = "org.tftsr.ui.issues.addEvidence"; //$NON-NLS-1$
	/** Parameter: the path of the log on a disk of this machine. */
	public static final String EVIDENCE_FILE = "org.tftsr.ui.issues.addEvidence.file"; //$NON-NLS-1$
	/** Parameter: the numbers of the lines as {@link org.tftsr.core.log.LineNumbers} are written, as in {@code 3-5,8} or {@code 12@900-912}. */
	public static final String EVIDENCE_LINES = "org.tftsr.ui.issues.addEvidence.lines"; //$NON-NLS-1$
	/** Parameter: the name of the encoding that the log is seen in. */
	public static final String EVIDENCE_ENCODING = "org.tftsr.ui.issues.addEvidence.encoding"; //$NON-NLS-1$
	/** Parameter: {@link LogLines#seen}. */
	public static final String EVIDENCE_SEEN = "org.tftsr.ui.issues.addEvidence.seen"; //$NON-NLS-1$
	/**
	 * Puts a line of a log on the timeline of an issue, at the time it was written, redacted; a dialog asks for the issue.
	 * Parameters {@link #TIMELINE_FILE}, {@link #TIMELINE_LINE} and, where a person sees it, {@link #TIMELINE_ENCODING} and
	 * {@link #TIMELINE_SEEN}.
	 */
	public static final String ADD_TO_TIMELINE = "org.tftsr.ui.issues.addToTimeline"; //$NON-NLS-1$
	/** Parameter: the path of the log on a disk of this machine. */
	public static final String TIMELINE_FILE = "org.tftsr.ui.issues.addToTimeline.file"; //$NON-NLS-1$
	/** Parameter: the number of the line, from 1; where a part of it is meant, as in {@code 12@900-912}. */
	public static final String TIMELINE_LINE = "org.tftsr.ui.issues.addToTimeline.line"; //$NON-NLS-1$
	/** Parameter: the name of the encoding that the log is seen in. */
	public static final String TIMELINE_ENCODING = "org.tftsr.ui.issues.addToTimeline.encoding"; //$NON-NLS-1$
	/** Parameter: {@link LogLines#seen}. */
	public static final String TIMELINE_SEEN = "org.tftsr.ui.issues.addToTimeline.seen"; //$NON-NLS-1$
	/** Asks for log files and makes an issue of them. */
	public static final String TRIAGE = "org.tftsr.ui.issues.triage"; //$NON-NLS-1$
	/** Parameter: the id of an issue. */
	public static final String ISSUE_ID = "issueId"; //$NON-NLS-1$

	/**
	 * Publishes an issue, or a document of one, at a service: opens a dialog that shows what would go. Parameters {@link #ISSUE_ID},
	 * without which it is about the selected issue or that of the active editor, {@link #PUBLISH_DOCUMENT} and
	 * {@link #PUBLISH_SERVICE}.
	 */
	public static final String PUBLISH = "org.tftsr.ui.publish.publish"; //$NON-NLS-1$
	/** Parameter: the id of the document; without it, the issue itself is published. */
	public static final String PUBLISH_DOCUMENT = "documentId"; //$NON-NLS-1$
	/**
	 * Parameter: {@code confluence}, {@code servicenow} or {@code azuredevops}; what would go is shown at once then, where the usual space or
	 * project is set. Without it the dialog asks.
	 */
	public static final String PUBLISH_SERVICE = "service"; //$NON-NLS-1$

	/**
	 * Shows the Chat view, ready for a question; nothing is sent. Parameters {@link #ASK_ISSUE} and {@link #ASK_CONVERSATION};
	 * without an issue, it is about what is selected.
	 */
	public static final String ASK = "org.tftsr.ui.chat.ask"; //$NON-NLS-1$
	/** Parameter: the id of the issue that it is about. */
	public static final String ASK_ISSUE = "org.tftsr.ui.chat.ask.issue"; //$NON-NLS-1$
	/** Parameter: the id of a conversation about that issue, or {@link #ASK_NEW}; without it, the one that changed last. */
	public static final String ASK_CONVERSATION = "org.tftsr.ui.chat.ask.conversation"; //$NON-NLS-1$
	/** Value of {@link #ASK_CONVERSATION}: a new one. */
	public static final String ASK_NEW = "new"; //$NON-NLS-1$

	/** Gives the keyboard to the last notice of finished work; no parameters. */
	public static final String SHOW_NOTICE = "org.tftsr.ui.showNotice"; //$NON-NLS-1$
	/** Saves the issues that are open, closes the database and forgets its key. */
	public static final String LOCK_VAULT = "org.tftsr.ui.vault.lock"; //$NON-NLS-1$
	/** Opens the database, asking for what opens it. */
	public static final String UNLOCK_VAULT = "org.tftsr.ui.vault.unlock"; //$NON-NLS-1$
	/** Asks for a database of the earlier app, and brings in what it holds. */
	public static final String IMPORT_EARLIER = "org.tftsr.ui.vault.import"; //$NON-NLS-1$

	private CommandIds() {
	}
}
