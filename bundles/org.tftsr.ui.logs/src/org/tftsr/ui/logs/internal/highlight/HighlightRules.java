package org.tftsr.ui.logs.internal.highlight;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Reads and writes rules: in the preferences, and in files that people exchange. */
final class HighlightRules {

	private static final String ROOT = "highlightRules"; //$NON-NLS-1$
	private static final String RULE = "rule"; //$NON-NLS-1$
	private static final String TEXT = "text"; //$NON-NLS-1$
	private static final String REGEX = "regex"; //$NON-NLS-1$
	private static final String CASE = "matchCase"; //$NON-NLS-1$
	private static final String LINE = "wholeLine"; //$NON-NLS-1$
	private static final String COLOR = "color"; //$NON-NLS-1$
	private static final String ON = "on"; //$NON-NLS-1$

	private HighlightRules() {
	}

	/** The user's rules, in the order in which they count. */
	static List<HighlightRule> stored() {
		String stored = LogPreferences.store().getString(LogViewerIds.HIGHLIGHT_RULES);
		if (stored.isEmpty()) {
			return List.of();
		}
		try {
			return read(new StringReader(stored));
		} catch (WorkbenchException e) {
			// somebody wrote something else into the preferences; logs are readable without colours too
			ILog.get().warn("The rules for highlighting in the preferences cannot be read", Problems.wordless(e)); //$NON-NLS-1$
			return List.of();
		}
	}

	/** Makes these the user's rules. */
	static void store(List<HighlightRule> rules) {
		StringWriter text = new StringWriter();
		try {
			write(rules, text);
		} catch (IOException e) {
			throw new IllegalStateException("A text in memory is always writable", e); //$NON-NLS-1$
		}
		LogPreferences.store().setValue(LogViewerIds.HIGHLIGHT_RULES, rules.isEmpty() ? "" : text.toString()); //$NON-NLS-1$
	}

	/**
	 * Reads rules.
	 *
	 * @throws WorkbenchException where the text holds none, or one that cannot be used; says which
	 */
	static List<HighlightRule> read(Reader in) throws WorkbenchException {
		XMLMemento root = XMLMemento.createReadRoot(in);
		if (!ROOT.equals(root.getType())) {
			throw new WorkbenchException(Messages.Rules_noRules);
		}
		List<HighlightRule> rules = new ArrayList<>();
		for (IMemento child : root.getChildren(RULE)) {
			rules.add(rule(child));
		}
		return rules;
	}

	private static HighlightRule rule(IMemento from) throws WorkbenchException {
		String text = from.getString(TEXT);
		String color = from.getString(COLOR);
		if (text == null || text.isEmpty() || color == null) {
			throw new WorkbenchException(Messages.Rules_noRules);
		}
		try {
			HighlightRule rule = new HighlightRule(text, isSet(from, REGEX), isSet(from, CASE), isSet(from, LINE),
					HighlightColor.valueOf(color), isSet(from, ON));
			rule.pattern();
			return rule;
		} catch (PatternSyntaxException e) {
			throw new WorkbenchException(Messages.bind(Messages.Rules_badExpression, text, e.getDescription()), e);
		} catch (IllegalArgumentException e) {
			throw new WorkbenchException(Messages.Rules_noRules, e);
		}
	}

	private static boolean isSet(IMemento from, String key) {
		return Boolean.TRUE.equals(from.getBoolean(key));
	}

	/** Writes rules as XML. */
	static void write(List<HighlightRule> rules, Writer out) throws IOException {
		XMLMemento root = XMLMemento.createWriteRoot(ROOT);
		for (HighlightRule rule : rules) {
			IMemento child = root.createChild(RULE);
			child.putString(TEXT, rule.text());
			child.putBoolean(REGEX, rule.regex());
			child.putBoolean(CASE, rule.matchCase());
			child.putBoolean(LINE, rule.wholeLine());
			child.putString(COLOR, rule.color().name());
			child.putBoolean(ON, rule.on());
		}
		root.save(out);
	}
}
