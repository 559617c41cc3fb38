package org.tftsr.ui.logs;

import org.tftsr.core.pii.PiiKind;

/** The ids of the Log Viewer that other plug-ins may use. */
public final class LogViewerIds {

	/** The bundle, and so the node of its preferences. */
	public static final String BUNDLE = "org.tftsr.ui.logs"; //$NON-NLS-1$
	/** The editor. */
	public static final String EDITOR = BUNDLE + ".editor"; //$NON-NLS-1$
	/** The content type of logs. */
	public static final String CONTENT_TYPE = BUNDLE + ".log"; //$NON-NLS-1$
	/** The context of the editor's key bindings. */
	public static final String CONTEXT = BUNDLE + ".context"; //$NON-NLS-1$
	/** The editor's context menu, for {@code popup:} menu contributions. */
	public static final String CONTEXT_MENU = BUNDLE + ".menu"; //$NON-NLS-1$

	/** Command: selects the next finding. */
	public static final String NEXT_FINDING = BUNDLE + ".nextFinding"; //$NON-NLS-1$
	/** Command: selects the previous finding. */
	public static final String PREVIOUS_FINDING = BUNDLE + ".previousFinding"; //$NON-NLS-1$
	/** Command: shows or hides a kind of findings; parameter {@link #KIND}. */
	public static final String TOGGLE_KIND = BUNDLE + ".toggleKind"; //$NON-NLS-1$
	/** Parameter: a name of {@link PiiKind}. */
	public static final String KIND = BUNDLE + ".toggleKind.kind"; //$NON-NLS-1$
	/** Command: offers the types of findings of the log, each to be shown or hidden. */
	public static final String SHOW_TYPES = BUNDLE + ".showTypes"; //$NON-NLS-1$
	/** Command: copies the selection with findings replaced. */
	public static final String COPY_REDACTED = BUNDLE + ".copyRedacted"; //$NON-NLS-1$
	/** Command: copies the selection as it is; asks first where it holds findings. */
	public static final String COPY_ORIGINAL_TEXT = BUNDLE + ".copyOriginal"; //$NON-NLS-1$
	/** Command: copies the selection, with findings replaced, as a code block of Markdown that says where it is from. */
	public static final String COPY_MARKDOWN = BUNDLE + ".copyMarkdown"; //$NON-NLS-1$
	/** Command: makes the value at the selection one that is not sensitive, after a dialog. */
	public static final String NOT_SENSITIVE = BUNDLE + ".notSensitive"; //$NON-NLS-1$
	/** Command: sets a bookmark at the line with the cursor, or takes it away. */
	public static final String TOGGLE_BOOKMARK = BUNDLE + ".toggleBookmark"; //$NON-NLS-1$
	/** Command: goes to the next bookmark. */
	public static final String NEXT_BOOKMARK = BUNDLE + ".nextBookmark"; //$NON-NLS-1$
	/** Command: goes to the previous bookmark. */
	public static final String PREVIOUS_BOOKMARK = BUNDLE + ".previousBookmark"; //$NON-NLS-1$

	/** Command: adds the selected lines, redacted, to a why of an issue, after dialogs. */
	public static final String ADD_EVIDENCE = BUNDLE + ".addEvidence"; //$NON-NLS-1$
	/** Command: puts the selected line, redacted, on the timeline of an issue, after a dialog. */
	public static final String ADD_TO_TIMELINE = BUNDLE + ".addToTimeline"; //$NON-NLS-1$
	/** Command: opens the review of the log: its findings, what is decided about each, and the way into an issue. */
	public static final String REVIEW = BUNDLE + ".review"; //$NON-NLS-1$
	/** Command: decides about the finding at the selection; parameter {@link #DECISION}. */
	public static final String DECIDE = BUNDLE + ".decide"; //$NON-NLS-1$
	/** Parameter: {@code APPROVED} to replace it, {@code KEPT} to leave it as it is there, {@code NONE} to take that back. */
	public static final String DECISION = BUNDLE + ".decide.decision"; //$NON-NLS-1$
	/** Command: looks no more for the type of the value at the selection, after a question. */
	public static final String STOP_LOOKING = BUNDLE + ".stopLooking"; //$NON-NLS-1$

	/** Command: shows text at the size of the preferences again, after Zoom In and Zoom Out of text editors. */
	public static final String RESET_ZOOM = BUNDLE + ".resetZoom"; //$NON-NLS-1$

	/** Command: follows the log as it grows, or stops that. */
	public static final String FOLLOW = BUNDLE + ".follow"; //$NON-NLS-1$

	/** Command: opens the selected files of the workspace as one log, merged by time. */
	public static final String MERGE_SELECTED = BUNDLE + ".mergeSelected"; //$NON-NLS-1$
	/** Command: opens files anywhere as one log, merged by time; asks for them without {@link #MERGE_FILES_URIS}. */
	public static final String MERGE_FILES = BUNDLE + ".mergeFiles"; //$NON-NLS-1$
	/** Parameter: the files as URIs with blanks between them. */
	public static final String MERGE_FILES_URIS = BUNDLE + ".mergeFiles.uris"; //$NON-NLS-1$

	/** Command: asks for a time and goes there. */
	public static final String GO_TO_TIME = BUNDLE + ".goToTime"; //$NON-NLS-1$
	/** Command: shows only records like the one at the cursor. */
	public static final String FIND_SIMILAR = BUNDLE + ".findSimilar"; //$NON-NLS-1$

	/** The view of the templates of a log. */
	public static final String TEMPLATES_VIEW = BUNDLE + ".templates"; //$NON-NLS-1$

	/** The type of the annotations of what was found in a log. */
	public static final String MATCH_ANNOTATION = BUNDLE + ".match"; //$NON-NLS-1$
	/** Command: shows pseudonyms in the place of values in all logs, or the values again. */
	public static final String MASK = BUNDLE + ".mask"; //$NON-NLS-1$
	/** Preference, a boolean: whether logs show pseudonyms in the place of values. */
	public static final String MASKED = "masked"; //$NON-NLS-1$
	/** Command: shows the colours that programs wrote into logs, or hides them. */
	public static final String TOGGLE_ANSI_COLORS = BUNDLE + ".ansiColors"; //$NON-NLS-1$
	/** Preference: whether these colours are shown. */
	public static final String ANSI_COLORS = "ansiColors"; //$NON-NLS-1$
	/** How the ids of the theme's 16 base colours start; their numbers follow. */
	public static final String ANSI_COLOR = BUNDLE + ".ansi."; //$NON-NLS-1$

	/** The preference page of what is looked for. */
	public static final String DETECTION_PREFERENCES = BUNDLE + ".preferences.detection"; //$NON-NLS-1$

	/** Preference: the user's highlights, as XML. */
	public static final String HIGHLIGHT_RULES = "highlightRules"; //$NON-NLS-1$

	/** Preference, an integer: how many megabytes (1,048,576 bytes) of a file are shown without asking. */
	public static final String SIZE_LIMIT = "sizeLimit"; //$NON-NLS-1$
	/**
	 * Preference, a boolean: whether lines are numbered. It has the name of the setting of all text editors, which it
	 * stands before: people speak of lines of a log by their numbers, whatever they prefer for their sources.
	 */
	public static final String LINE_NUMBERS = "lineNumberRuler"; //$NON-NLS-1$
	/** Preference, a boolean: whether the levels over the time of a log are shown above its text. */
	public static final String SHOW_HISTOGRAM = "showHistogram"; //$NON-NLS-1$
	/** Preference: what Copy does; one of the values below. */
	public static final String COPY_SECRETS = "copySecrets"; //$NON-NLS-1$
	/** Copy does what Copy Original does. */
	public static final String COPY_ORIGINAL = "original"; //$NON-NLS-1$
	/** Copy does what Copy Redacted does; so it is at first. */
	public static final String COPY_REPLACED = "redacted"; //$NON-NLS-1$

	/** Preference: the names of the types of which no finding is shown, with blanks between them. */
	public static final String HIDDEN_TYPES = "hiddenTypes"; //$NON-NLS-1$
	/** The type of the annotations of findings that the user keeps as they are. */
	public static final String KEPT_ANNOTATION = BUNDLE + ".pii.kept"; //$NON-NLS-1$

	private LogViewerIds() {
	}

	/** The type of the annotations of a kind; its colour and style are those of the text editors' annotations. */
	public static String annotationType(PiiKind kind) {
		return BUNDLE + ".pii." + word(kind); //$NON-NLS-1$
	}

	/** Preference, a boolean: whether findings of a kind are shown. */
	public static String showPreference(PiiKind kind) {
		return "show." + word(kind); //$NON-NLS-1$
	}

	private static String word(PiiKind kind) {
		return switch (kind) {
		case SECRET -> "secret"; //$NON-NLS-1$
		case PERSONAL -> "personal"; //$NON-NLS-1$
		case NETWORK -> "network"; //$NON-NLS-1$
		};
	}
}
