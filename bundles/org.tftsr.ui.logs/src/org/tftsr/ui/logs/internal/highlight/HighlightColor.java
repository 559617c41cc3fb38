package org.tftsr.ui.logs.internal.highlight;

import org.tftsr.ui.logs.LogViewerIds;

/** The looks to choose from. Their colours are definitions of the theme, so that a rule is readable in each. */
public enum HighlightColor {
	RED, ORANGE, YELLOW, GREEN, CYAN, BLUE, PURPLE, GREY;

	/** The id of the colour of the text. */
	public String foreground() {
		return LogViewerIds.BUNDLE + ".highlight." + ordinal() + ".text"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The id of the colour behind the text. */
	public String background() {
		return LogViewerIds.BUNDLE + ".highlight." + ordinal() + ".back"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What it is called. */
	public String label() {
		return switch (this) {
		case RED -> Messages.Color_red;
		case ORANGE -> Messages.Color_orange;
		case YELLOW -> Messages.Color_yellow;
		case GREEN -> Messages.Color_green;
		case CYAN -> Messages.Color_cyan;
		case BLUE -> Messages.Color_blue;
		case PURPLE -> Messages.Color_purple;
		case GREY -> Messages.Color_grey;
		};
	}
}
