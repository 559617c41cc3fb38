package org.tftsr.ui;

import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;

/**
 * The colours of the product, as the current theme and the user define them under <em>Colors and Fonts</em>. A colour
 * is never the only sign of something: an image or a word stands beside it.
 */
public final class ThemeColors {

	private static final String BASE = "org.tftsr.ui."; //$NON-NLS-1$

	private static final String LOGS = BASE + "logs."; //$NON-NLS-1$
	private static final String GAP = LOGS + "gap"; //$NON-NLS-1$
	private static final String PAPER = BASE + "paper."; //$NON-NLS-1$
	/** What text stands on; everything else is text or a line. */
	private static final Set<String> BACKGROUNDS = Set.of("whys.page", "whys.card", "whys.chip", "whys.found", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			"chat.page", "chat.question", "chat.code"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final Set<String> LINKS = Set.of("whys.link", "whys.selection", "chat.link", "chat.accent"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/** The contrast that text needs by the Web Content Accessibility Guidelines, level AA, and the light that a screen gives back. */
	private static final double READABLE = 4.5;
	private static final double GLARE = 0.05;

	/** The workbench too decides about high contrast once. */
	private static final class AtStart {
		private static final boolean HIGH_CONTRAST = PlatformUI.getWorkbench().getDisplay().getHighContrast();
	}

	private ThemeColors() {
	}

	/** Whether the system was in high contrast when the program started. Call it on the user interface thread. */
	public static boolean isHighContrast() {
		return AtStart.HIGH_CONTRAST;
	}

	/** The id of the colour of text that names a severity. */
	public static String id(Severity severity) {
		return BASE + "severity." + severity.id(); //$NON-NLS-1$
	}

	/** The id of the colour of text that names a status. */
	public static String id(IssueStatus status) {
		return BASE + "status." + status.id(); //$NON-NLS-1$
	}

	/**
	 * The colour of an id, owned by the theme or the system. Call it on the user interface thread, anew after a theme change. In high
	 * contrast the workbench takes neither its light nor its dark theme, but the colours of the system; so does this, but for colours of paper and for those that are told by
	 * nothing but the colour: levels, and what logs bring along.
	 */
	public static Color get(String id) {
		if (AtStart.HIGH_CONTRAST && (!id.startsWith(LOGS) || id.equals(GAP)) && !id.startsWith(PAPER)) {
			String name = id.substring(BASE.length());
			Display display = Display.getCurrent();
			return LINKS.contains(name) ? link(display)
					: display.getSystemColor(BACKGROUNDS.contains(name) ? SWT.COLOR_LIST_BACKGROUND : SWT.COLOR_LIST_FOREGROUND);
		}
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
	}

	/** That of words which matter less than those around them, as the theme has it; in high contrast that of all others where it could not be read. */
	public static Color secondary() {
		return ofThePlatform(JFacePreferences.QUALIFIER_COLOR);
	}

	/** That of words which tell of a mistake, as {@link #secondary()}. */
	public static Color error() {
		return ofThePlatform(JFacePreferences.ERROR_COLOR);
	}

	private static Color ofThePlatform(String id) {
		Color color = JFaceResources.getColorRegistry().get(id);
		return AtStart.HIGH_CONTRAST ? readable(color, Display.getCurrent()) : color;
	}

	/** That of links in high contrast: what the system has may be unreadable, as with the light text of GTK. */
	static Color link(Display display) {
		return readable(display.getSystemColor(SWT.COLOR_LINK_FOREGROUND), display);
	}

	/** A colour, unless it cannot be read on what lists and dialogs have; then that of their text. */
	private static Color readable(Color color, Display display) {
		double text = luminance(color);
		boolean readable = IntStream.of(SWT.COLOR_LIST_BACKGROUND, SWT.COLOR_WIDGET_BACKGROUND)
				.mapToDouble(background -> luminance(display.getSystemColor(background)))
				.allMatch(behind -> Math.max(text, behind) + GLARE >= READABLE * (Math.min(text, behind) + GLARE));
		return readable ? color : display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
	}

	/** The relative luminance of WCAG 2.2. */
	private static double luminance(Color color) {
		return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
