package org.tftsr.pseudo.tests;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.tftsr.pseudo.PseudoText;

/**
 * Looks through windows for words that are cut off, and, where the language is the one that nobody speaks, for words that did not come from
 * a file of messages.
 */
final class Inspection {

	private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
	/** Of the platform, which does not say it by its type. */
	private static final String DIFFERENCE = "org.eclipse.compare.";
	private static final String STATUS_LINE = "org.eclipse.jface.action.StatusLine";

	private final boolean bareIsWrong;
	private final Set<String> complaints = new TreeSet<>();
	private Pattern data = Pattern.compile("");

	/** @param bareIsWrong whether words that did not come from a file of messages are looked for */
	Inspection(boolean bareIsWrong) {
		this.bareIsWrong = bareIsWrong;
	}

	/** Leaves out whole texts that are data of the test: what a service of others says in its own language, and what goes there. */
	void leaveOut(Pattern texts) {
		data = texts;
	}

	/** What was found so far, each once. */
	Set<String> complaints() {
		return complaints;
	}

	/** Looks at whatever of a window can be seen. On the user interface thread. */
	void look(String where, Shell shell) {
		check(where + ", title", shell.getText());
		ShownTexts.visible(shell).forEach(control -> look(where, control));
		if (shell.getParent() != null && (shell.getStyle() & SWT.TITLE) != 0) {
			ShownTexts.visible(shell).forEach(control -> lookAtFont(where, control));
		}
		if (shell.getMenuBar() != null) {
			for (MenuItem menu : shell.getMenuBar().getItems()) {
				check(where + ", menu bar", menu.getText());
				checkAll(where + ", menu " + menu.getText(), ShownTexts.of(menu.getMenu()));
			}
		}
	}

	private void look(String where, Control control) {
		if (isOfThePlatform(control)) {
			return;
		}
		checkAll(where + ", " + control.getClass().getSimpleName(), ShownTexts.of(control));
		Room.missing(control).forEach(cut -> complaints.add("CUT " + where + ", " + control.getClass().getSimpleName() + ": " + cut.replace('\n', ' ')));
		Menu menu = control.getMenu();
		if (menu != null && !menu.isDisposed() && !isInDifference(control)) {
			checkAll(where + ", context menu", ShownTexts.of(menu));
		}
	}

	/** In a dialog: whoever sets other letters for dialogs gets them here. What has letters of its own, as code has, is left alone. */
	private void lookAtFont(String where, Control control) {
		FontData[] usual = control.getDisplay().getSystemFont().getFontData();
		boolean says = !ShownTexts.of(control).isEmpty() || control instanceof Text || control instanceof Combo;
		// their tips alone are words
		boolean isPicture = control instanceof ToolBar || control instanceof Label label && label.getImage() != null;
		if (says && !isPicture && !isInDifference(control) && Arrays.equals(usual, control.getFont().getFontData()) && !isOfThePlatform(control)) {
			complaints.add("FONT " + where + ", " + control.getClass().getSimpleName() + ": " + String.join(" ", ShownTexts.of(control)).replace('\n', ' '));
		}
	}

	/**
	 * The buttons of the stacks of parts, which say what SWT itself knows to say, and the status line: what editors of text say there, and
	 * its button to cancel, which has no room until something can be cancelled.
	 */
	private static boolean isOfThePlatform(Control control) {
		return control instanceof ToolBar && control.getParent() instanceof CTabFolder
				|| (control instanceof CLabel || control instanceof ToolBar) && control.getParent().getClass().getName().equals(STATUS_LINE);
	}

	/** In the viewer of differences of the platform, whose menu comes from a file of its own that is no file of messages. */
	private static boolean isInDifference(Control control) {
		Composite around = control.getParent();
		while (around != null && !around.getClass().getName().startsWith(DIFFERENCE)) {
			around = around.getParent();
		}
		return around != null;
	}

	private void checkAll(String where, Collection<String> texts) {
		texts.forEach(text -> check(where, text));
	}

	/** Looks at a text that is shown nowhere yet. */
	void check(String where, String text) {
		if (bareIsWrong && !data.matcher(text.strip()).matches() && WORD.matcher(Untranslated.without(PseudoText.bare(text).strip())).find()) {
			complaints.add("BARE " + where + ": " + text.replace('\n', ' '));
		}
	}
}
