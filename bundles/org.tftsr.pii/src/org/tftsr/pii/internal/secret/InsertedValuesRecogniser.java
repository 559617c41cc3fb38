package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Values in statements of databases whose columns are named before them: {@code insert into users (login, password) values
 * ('jroe', 'X')}, in as many rows as follow.
 */
final class InsertedValuesRecogniser implements Recogniser {

	private static final String[] STARTS = { "values (", "values(" };
	private static final int LONGEST_COLUMNS = 600;
	private static final int LONGEST_ROWS = 4000;
	private static final int MOST_COLUMNS = 64;
	private static final int MOST_BLANKS = 4;
	/** How many readings it takes to find the values. */
	private static final int READINGS = 2;

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("statement");

	InsertedValuesRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(STARTS);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int close = window.skipBlanksBack(at, MOST_BLANKS) - 1;
		int open = close;
		while (close - open < LONGEST_COLUMNS && window.at(open) != '(' && window.at(open) >= ' ') {
			open--;
		}
		window.looked(close - open);
		if (window.at(close) != ')' || window.at(open) != '(') {
			return;
		}
		KeyRole[] roles = new KeyRole[MOST_COLUMNS];
		if (readColumns(window, open, close, roles)) {
			int rows = window.startsWithAnyCase(at, STARTS[1]) ? at + STARTS[1].length() : at + STARTS[0].length();
			recogniseRows(window, rows, roles, found);
		}
	}

	/** Whether the name of any column says what it holds. */
	private boolean readColumns(Window window, int open, int close, KeyRole[] roles) {
		boolean any = false;
		int column = 0;
		for (int i = open + 1; i <= close && column < MOST_COLUMNS; i++) {
			if (window.at(i) == ',' || i == close) {
				int end = i;
				while (end > open && !window.isWord(end - 1)) {
					end--;
				}
				roles[column] = keyWords.roleOfKeyBefore(window, end);
				any |= roles[column] != null && roles[column] != KeyRole.NOTHING;
				column++;
			}
		}
		return any;
	}

	private void recogniseRows(Window window, int from, KeyRole[] roles, Findings found) {
		int limit = window.contextEnd(from, LONGEST_ROWS);
		window.looked((limit - from) * READINGS);
		int column = 0;
		int depth = 1;
		for (int i = from; i < limit; i++) {
			char c = window.at(i);
			if (c == '\'' || c == '"') {
				Value value = Value.read(window, i, false);
				if (value == null || !value.quoted()) {
					return;
				}
				if (depth == 1 && column < MOST_COLUMNS && roles[column] != null && roles[column] != KeyRole.NOTHING) {
					values.check(window, value, roles[column], found);
				}
				i = value.end();
			} else if (c == '(') {
				column = depth == 0 ? 0 : column;
				depth++;
			} else if (c == ')') {
				depth--;
			} else if (c == ',' && depth == 1) {
				column++;
			} else if (depth == 0 && c != ',' && c != ' ') {
				return;
			}
		}
	}
}
