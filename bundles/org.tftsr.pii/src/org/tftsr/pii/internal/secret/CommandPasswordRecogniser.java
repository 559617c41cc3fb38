package org.tftsr.pii.internal.secret;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.AccountNames;

/**
 * Passwords on the command lines of tools whose options do not say that they take one: {@code mysql -pWORD},
 * {@code sshpass -p WORD}, {@code redis-cli -a WORD}, {@code smbclient -U jroe%WORD}.
 */
final class CommandPasswordRecogniser implements Recogniser {

	/** How an option takes its value. */
	private enum Joint {
		GLUED, APART, EITHER,
		/** Apart, and the password behind the account and a percent sign. */
		BEHIND_ACCOUNT,
		/** Apart, and the password behind the account and a comma. */
		BEHIND_COMMA,
		/** The first argument, whatever the option, with the password between a slash and the database. */
		BEHIND_SLASH
	}

	/**
	 * A tool and its option for passwords.
	 *
	 * @param start  how its command line starts, in small letters
	 * @param option exactly as written
	 */
	private record Tool(String start, String option, Joint joint) {
	}

	private static final List<Tool> TOOLS = List.of(new Tool("mysql", "-p", Joint.GLUED),
			new Tool("mariadb", "-p", Joint.GLUED), new Tool("sshpass", "-p", Joint.EITHER),
			new Tool("docker login", "-p", Joint.APART), new Tool("podman login", "-p", Joint.APART),
			new Tool("skopeo login", "-p", Joint.APART), new Tool("buildah login", "-p", Joint.APART),
			new Tool("helm registry login", "-p", Joint.APART), new Tool("oc login", "-p", Joint.APART),
			new Tool("az login", "-p", Joint.APART), new Tool("cf login", "-p", Joint.APART),
			new Tool("mongo", "-p", Joint.APART), new Tool("psexec", "-p", Joint.APART),
			new Tool("winexe", "-p", Joint.APART), new Tool("redis-cli", "-a", Joint.APART),
			new Tool("ldap", "-w", Joint.APART), new Tool("snmp", "-c", Joint.APART),
			new Tool("sqlcmd", "-P", Joint.EITHER), new Tool("osql", "-P", Joint.EITHER),
			new Tool("bcp", "-P", Joint.EITHER), new Tool("plink", "-pw", Joint.APART),
			new Tool("pscp", "-pw", Joint.APART), new Tool("keytool", "-storepass", Joint.APART),
			new Tool("keytool", "-keypass", Joint.APART), new Tool("jarsigner", "-storepass", Joint.APART),
			new Tool("smbclient", "-U", Joint.BEHIND_ACCOUNT), new Tool("rpcclient", "-U", Joint.BEHIND_ACCOUNT),
			new Tool("smbget", "-U", Joint.BEHIND_ACCOUNT), new Tool("winexe", "-U", Joint.BEHIND_ACCOUNT),
			new Tool("wmic", "-U", Joint.BEHIND_ACCOUNT), new Tool("net ads", "-U", Joint.BEHIND_ACCOUNT),
			new Tool("net rpc", "-U", Joint.BEHIND_ACCOUNT), new Tool("xfreerdp", "/p:", Joint.GLUED), new Tool("7z", "-p", Joint.GLUED),
			new Tool("snmp", "-A", Joint.APART), new Tool("snmp", "-X", Joint.APART), new Tool("mosquitto_", "-P", Joint.APART),
			new Tool("cqlsh", "-p", Joint.APART), new Tool("cypher-shell", "-p", Joint.APART),
			new Tool("twine upload", "-p", Joint.APART), new Tool("beeline", "-p", Joint.APART), new Tool("kadmin", "-w", Joint.APART),
			new Tool("nodetool", "-pw", Joint.APART), new Tool("tabcmd", "-p", Joint.APART), new Tool("evil-winrm", "-p", Joint.APART), new Tool("ipmitool", "-P", Joint.APART), new Tool("unzip", "-P", Joint.EITHER),
			new Tool("zip", "-P", Joint.EITHER), new Tool("schtasks", "/rp", Joint.APART),
			new Tool("lftp", "-u", Joint.BEHIND_COMMA), new Tool("sqlplus", "", Joint.BEHIND_SLASH),
			new Tool("exp", "", Joint.BEHIND_SLASH), new Tool("imp", "", Joint.BEHIND_SLASH),
			new Tool("expdp", "", Joint.BEHIND_SLASH), new Tool("impdp", "", Joint.BEHIND_SLASH),
			new Tool("sqlldr", "", Joint.BEHIND_SLASH), new Tool("rman", "", Joint.BEHIND_SLASH));
	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "command-line", "option");
	private static final Rule ACCOUNT = new Rule(PiiTypes.USERNAME, "command-line", "account-name");
	/** Is found by its name; a short option with a password behind it is written alike. */
	private static final String SPELLED_OUT = "-password";
	private static final int COMMAND_LINE = 400;
	private static final int LONGEST_NAME = 24;
	/** How many readings it takes to look for an option. */
	private static final int READINGS = 4;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(TOOLS.stream().map(Tool::start).distinct().toArray(String[]::new));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int end = endOfName(window, at);
		if (window.at(end) != ' ' && !isBetweenArguments(window, end)) {
			return;
		}
		int limit = window.contextEnd(end, COMMAND_LINE);
		for (Tool tool : TOOLS) {
			if (tool.joint() == Joint.BEHIND_SLASH) {
				if (end - at == tool.start().length() && window.startsWithAnyCase(at, tool.start())) {
					recogniseFirstArgument(window, end, limit, found);
				}
			} else if (window.startsWithAnyCase(at, tool.start())) {
				recogniseOption(window, at + tool.start().length(), limit, tool, found);
			}
		}
	}

	/** Whether a quote and a comma follow, as where the arguments are a list: {@code ["mysql", "-pWORD"]}. */
	private static boolean isBetweenArguments(Window window, int at) {
		return isQuote(window.at(at)) && window.at(at + 1) == ',';
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'';
	}

	private static int endOfName(Window window, int at) {
		int end = at;
		while (end - at < LONGEST_NAME && (Ascii.isBase64Url(window.at(end)) || window.at(end) == '.')) {
			end++;
		}
		return end;
	}

	private static void recogniseOption(Window window, int from, int limit, Tool tool, Findings found) {
		String option = tool.option();
		window.looked((limit - from) * READINGS);
		for (int i = from; i < limit && window.at(i) != '|'; i++) {
			if ((window.at(i - 1) == ' ' || isQuote(window.at(i - 1))) && window.startsWith(i, option)
					&& !window.startsWithAnyCase(i, SPELLED_OUT)) {
				int value = i + option.length();
				boolean listed = isBetweenArguments(window, value);
				boolean apart = window.at(value) == ' ' || listed;
				if (apart ? tool.joint() != Joint.GLUED : tool.joint() != Joint.APART) {
					report(window, listed ? value + 2 : value, tool.joint(), found);
					return;
				}
			}
		}
	}

	/** {@code sqlplus -S jroe/X@db}: the account, a slash, the password and the database. */
	private static void recogniseFirstArgument(Window window, int from, int limit, Findings found) {
		int start = from;
		int slash = -1;
		for (int i = from; i < limit && window.at(i) != '|'; i++) {
			char c = window.at(i);
			if (c <= ' ' || isQuote(c)) {
				start = i + 1;
				slash = -1;
			} else if (c == '/' && slash < 0 && i > start) {
				slash = i;
			} else if (c == '@' && slash > start && i > slash + 1) {
				if (isAccount(window, start, slash) && ValueRules.isPassword(window.text(slash + 1, i), true)) {
					found.add(slash + 1, i, RULE);
					addAccount(window, start, slash, found);
				}
				return;
			}
		}
	}

	private static boolean isAccount(Window window, int start, int end) {
		for (int i = start; i < end; i++) {
			if (!window.isWord(i) && "_$#".indexOf(window.at(i)) < 0) {
				return false;
			}
		}
		return end - start <= LONGEST_NAME;
	}

	private static void addAccount(Window window, int start, int end, Findings found) {
		if (AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, ACCOUNT);
		}
	}

	private static void report(Window window, int from, Joint joint, Findings found) {
		Value value = Value.read(window, from, false);
		if (value != null && joint == Joint.BEHIND_ACCOUNT) {
			value = behindAccount(window, value);
		}
		if (value != null && joint == Joint.BEHIND_COMMA) {
			value = window.at(value.end()) == ',' ? Value.read(window, value.end() + 1, false) : null;
		}
		if (value != null && window.at(value.start()) != '-' && (value.quoted() || window.at(value.end()) != ':') && ValueRules.isPassword(value.text(window), value
				.quoted())) {
			found.add(value.start(), value.end(), RULE);
		}
	}

	private static Value behindAccount(Window window, Value value) {
		int sign = value.start();
		while (sign < value.end() && window.at(sign) != '%') {
			sign++;
		}
		return sign < value.end() ? new Value(sign + 1, value.end(), value.quoted()) : null;
	}
}
