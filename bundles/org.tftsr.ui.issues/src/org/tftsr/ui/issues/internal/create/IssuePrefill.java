package org.tftsr.ui.issues.internal.create;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/**
 * What a new issue begins with: what was selected when somebody asked for it.
 *
 * @param title       may be empty
 * @param description may be empty
 * @param logs        files to add
 */
public record IssuePrefill(String title, String description, List<Path> logs) {

	/** Nothing is known. */
	public static final IssuePrefill EMPTY = new IssuePrefill("", "", List.of()); //$NON-NLS-1$ //$NON-NLS-2$

	private static final int LONGEST_TITLE = 120;
	private static final int LONGEST_DESCRIPTION = 20_000;

	/** An exception as a stack trace names it: the name of its class, and what it says. */
	private static final Pattern EXCEPTION = Pattern
			.compile("(?:[\\w$]+\\.)+([A-Z][\\w$]*(?:Exception|Error|Failure|Throwable)\\b(?::\\s*\\S.*)?)"); //$NON-NLS-1$
	/** What stands before the message in a line of a log: times, levels, names in brackets. */
	private static final Pattern HEAD = Pattern.compile(
			"^(?:[\\d\\-/:.,TZ+]{4,}|\\[[^\\]]{0,60}\\]|(?i:trace|debug|info|notice|warn(?:ing)?|error|severe|fatal|critical)\\b:?|[-|\\s]+)+"); //$NON-NLS-1$

	public IssuePrefill {
		logs = List.copyOf(logs);
	}

	/** Out of a text, such as lines of a log or a stack trace: its first line that says something is the title. */
	public static IssuePrefill ofText(String text) {
		String description = text.strip();
		if (description.length() > LONGEST_DESCRIPTION) {
			description = description.substring(0, LONGEST_DESCRIPTION) + '\u2026';
		}
		return new IssuePrefill(title(description), description, List.of());
	}

	/** Out of what is selected: text, or files; empty where it is neither. */
	public static IssuePrefill of(ISelection selection) {
		if (selection instanceof ITextSelection text) {
			return text.getText() == null || text.getText().isBlank() ? EMPTY : ofText(text.getText());
		}
		Set<Path> files = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				IFile file = Adapters.adapt(element, IFile.class);
				IPath location = file == null ? null : file.getLocation();
				if (location != null) {
					files.add(location.toPath());
				}
			}
		}
		return files.isEmpty() ? EMPTY : new IssuePrefill("", "", List.copyOf(files)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String title(String text) {
		String exception = null;
		String first = ""; //$NON-NLS-1$
		for (String line : text.split("\\R")) { //$NON-NLS-1$
			Matcher matcher = EXCEPTION.matcher(line);
			if (exception == null && !line.strip().startsWith("at ") && matcher.find()) { //$NON-NLS-1$
				exception = matcher.group(1);
			}
			String message = HEAD.matcher(line.strip()).replaceFirst("").strip(); //$NON-NLS-1$
			if (first.isEmpty()) {
				first = message.isEmpty() ? line.strip() : message;
			}
		}
		String title = exception == null ? first : exception;
		return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + '\u2026' : title;
	}
}
