package org.tftsr.pii.internal.personal;

import java.util.Arrays;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.OwnReplacement;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Account names in statements of databases, {@code ALTER USER jroe WITH ...}, {@code CREATE LOGIN [jroe] ...}, in front of
 * their machine as MySQL writes it, {@code 'jroe'@'%'}, and in commands that change an account of a machine,
 * {@code usermod -aG docker jroe}, {@code chown -R jroe:staff /srv}.
 */
public final class StatementAccountRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "statement-account", "account-name");
	private static final String[] STATEMENTS = { "create user ", "alter user ", "drop user ", "create role ", "alter role ",
			"create login ", "alter login ", "drop login " };
	private static final String[] COMMANDS = { "usermod ", "userdel ", "useradd ", "adduser ", "deluser ", "chown " };
	private static final String AT_HOST = "'@'";
	/** What goes on behind the account. */
	private static final WordSet CLAUSES = new WordSet("""
			with identified password login nologin superuser nosuperuser createdb set valid account require rename default for
			from in cascade encrypted
			""");
	private static final WordSet CONDITION = new WordSet("if not exists mapping for");
	private static final String OPENING = "'\"`[";
	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_WORD = 16;
	private static final int LONGEST_COMMAND = 160;

	@Override
	public Triggers triggers() {
		String[] all = Arrays.copyOf(STATEMENTS, STATEMENTS.length + COMMANDS.length + 1);
		System.arraycopy(COMMANDS, 0, all, STATEMENTS.length, COMMANDS.length);
		all[all.length - 1] = AT_HOST;
		return Triggers.anyCase(all);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.at(at) == '\'') {
			recogniseAtHost(window, at, found);
			return;
		}
		for (String statement : STATEMENTS) {
			if (window.startsWithAnyCase(at, statement)) {
				recogniseStatement(window, at + statement.length(), Ascii.isUpper(window.at(at)), found);
				return;
			}
		}
		for (String command : COMMANDS) {
			if (window.startsWith(at, command)) {
				recogniseCommand(window, at + command.length(), command.startsWith("ch"), found);
			}
		}
	}

	private static void recogniseAtHost(Window window, int at, Findings found) {
		int start = at;
		while (at - start < LONGEST_NAME && AccountNames.isPart(window, start - 1)) {
			start--;
		}
		if (window.at(start - 1) == '\'') {
			add(window, start, at, found);
		}
	}

	private static void recogniseStatement(Window window, int from, boolean capitals, Findings found) {
		int start = from;
		int word = endOfWord(window, start);
		while (CONDITION.contains(window, start, word) && window.at(word) == ' ') {
			start = word + 1;
			word = endOfWord(window, start);
		}
		boolean quoted = OPENING.indexOf(window.at(start)) >= 0;
		start += quoted ? 1 : 0;
		int end = AccountNames.endOfName(window, start);
		char after = window.at(end);
		boolean goesOn = after == ' ' && CLAUSES.contains(window, end + 1, endOfWord(window, end + 1));
		boolean ends = after == ';' || after == '@' || capitals && after < ' ';
		if (CONDITION.contains(window, start, end)) {
			return;
		}
		if (quoted || ends || goesOn && (capitals || !CommonWords.isOne(window, start, end))) {
			add(window, start, end, found);
		}
	}

	private static int endOfWord(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_WORD && Ascii.isLetter(window.at(end))) {
			end++;
		}
		return end;
	}

	/** The last word of the command, or the first one that is no option and has a colon behind it. */
	private static void recogniseCommand(Window window, int from, boolean owner, Findings found) {
		int limit = window.contextEnd(from, LONGEST_COMMAND);
		window.looked(limit - from);
		int start = from;
		boolean options = false;
		while (start < limit) {
			int end = AccountNames.endOfName(window, start);
			char after = window.at(end);
			options |= window.at(start) == '-';
			if (owner && window.at(start) != '-') {
				if (after == ':' && end > start) {
					add(window, start, end, found);
				}
				return;
			}
			if (after != ' ') {
				if (options && end > start && window.at(start) != '-' && (after < ' ' || after == ';')) {
					add(window, start, end, found);
				}
				return;
			}
			start = end + 1;
		}
	}

	/** Whether it is what redaction left: brackets also quote names in statements. */
	private static boolean isReplaced(Window window, int start, int end) {
		return window.at(start - 1) == '[' && window.at(end) == ']' && OwnReplacement.isName(window.text(start, end));
	}

	private static void add(Window window, int start, int end, Findings found) {
		if (AccountNames.isPersonal(window, start, end) && !isReplaced(window, start, end)) {
			found.add(start, end, RULE);
		}
	}
}
