package org.tftsr.pii.internal.personal;

import java.util.Arrays;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Account names on command lines, behind an option that says so with the tool before it alone: {@code docker login -u jroe},
 * {@code psql -U jroe}, {@code schtasks /ru CORP\\jroe}; and before the machine that a shell goes to, {@code ssh jroe@web1}.
 */
public final class AccountOptionRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.USERNAME, "account-option", "account-name");
	private static final String[] SHELLS = { "ssh ", "scp ", "sftp ", "plink ", "pscp ", "putty ", "mosh " };
	private static final String[] OPTIONS = { "-u ", "-u'", "-u\"", "-U ", "-username ", "-user ", "/ru ", "--user ", "--user=",
			"--user '" };
	/** Tools, or words of their names, whose options take an account. Most others mean something else by these letters. */
	private static final WordSet TOOLS = new WordSet("""
			mysql mysqldump mysqladmin mysqlimport mysqlcheck mariadb psql pg createdb dropdb
			vacuumdb pgbench mongo mongosh mongodump mongorestore mongoexport mongoimport cqlsh nodetool mosquitto snmpget snmpwalk
			snmpset snmpbulkwalk snmptrap ipmitool psexec winexe curl lftp ncftp influx influxd sqlcmd osql bcp isql smbclient
			rpcclient smbget wmic ldapsearch schtasks redis clickhouse cypher hdbsql beeline impala svn cf kadmin sudo runuser
			curlie http https xh zabbix vcenter govc rclone kinit twine snowsql neo4j
			""");
	/** Tools that take an account only where they log in; else the letter is the user of a container. */
	private static final WordSet REGISTRY_TOOLS = new WordSet("docker podman skopeo buildah helm oc nerdctl crane");
	private static final WordSet LOGIN = new WordSet("login");
	private static final int COMMAND_LINE = 240;
	private static final int LONGEST_DOMAIN = 15;
	private static final int MOST_BLANKS = 2;
	/** What may stand behind the name: a blank, a quote, and what joins a password to it. */
	private static final String BEHIND = " '\",:%\t\r\n\0";

	@Override
	public Triggers triggers() {
		String[] all = Arrays.copyOf(OPTIONS, OPTIONS.length + SHELLS.length);
		System.arraycopy(SHELLS, 0, all, OPTIONS.length, SHELLS.length);
		return Triggers.literals(all);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (Ascii.isLetter(window.at(at))) {
			recogniseShell(window, at, found);
			return;
		}
		for (String option : OPTIONS) {
			if (window.startsWith(at, option)) {
				recogniseOption(window, at, at + option.length() - 1, found);
				return;
			}
		}
	}

	private static void recogniseOption(Window window, int at, int behind, Findings found) {
		int start = window.skipBlanks(behind, MOST_BLANKS);
		start += window.at(start) == '=' ? 1 : 0;
		start += isQuote(window.at(start)) ? 1 : 0;
		start = behindDomain(window, start);
		int end = endOfName(window, start);
		if (end > start && BEHIND.indexOf(window.at(end)) >= 0 && isPreceded(window.at(at - 1)) && isTool(window, at)
				&& AccountNames.isPersonal(window, start, end) && !isUuid(window, start, end)) {
			found.add(start, end, RULE);
		}
	}

	private static boolean isPreceded(char c) {
		return c == ' ' || isQuote(c);
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'';
	}

	/** Whether a tool of the list stands before, in the same command. */
	private static boolean isTool(Window window, int at) {
		int start = at;
		int line = window.contextStart(at, COMMAND_LINE);
		while (start > line && window.at(start - 1) != '|' && window.at(start - 1) != ';' && window.at(start - 1) != '&') {
			start--;
		}
		window.looked(at - start);
		return TOOLS.standsWithin(window, start, at)
				|| REGISTRY_TOOLS.standsWithin(window, start, at) && LOGIN.standsWithin(window, start, at);
	}

	/** Of a domain in capitals and a backslash, or two. */
	private static int behindDomain(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_DOMAIN && (Ascii.isUpper(window.at(end)) || Ascii.isDigit(window.at(end)) || window.at(
				end) == '-')) {
			end++;
		}
		if (end == start || window.at(end) != '\\') {
			return start;
		}
		return window.at(end + 1) == '\\' ? end + 2 : end + 1;
	}

	/** At the start where another option stands. */
	private static int endOfName(Window window, int start) {
		return window.at(start) == '-' ? start : AccountNames.endOfName(window, start);
	}

	/** As RFC 9562 section 4 writes it: what applications have for a name. */
	private static boolean isUuid(Window window, int start, int end) {
		return end - start == 36 && window.at(start + 8) == '-' && window.at(start + 13) == '-';
	}

	/** {@code ssh -p 22 jroe@web1}; where the machine has dots, it is found as an address as well. */
	private static void recogniseShell(Window window, int at, Findings found) {
		int limit = window.contextEnd(at, COMMAND_LINE);
		int word = at;
		window.looked(limit - at);
		for (int i = at; i < limit && window.at(i) != '|' && window.at(i) != ';'; i++) {
			char c = window.at(i);
			if (c == ' ' || isQuote(c)) {
				word = i + 1;
			} else if (c == '@') {
				if (endOfName(window, word) == i && window.isWord(i + 1) && AccountNames.isPersonal(window, word, i)) {
					found.add(word, i, RULE);
				}
				return;
			}
		}
	}
}
