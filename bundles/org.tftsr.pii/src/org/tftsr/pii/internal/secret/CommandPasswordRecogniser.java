package org.tftsr.pii.internal.secret;

import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Passwords on the command lines of tools whose options do not say that they take one: {@code mysql -pWORD},
 * {@code sshpass -p WORD}, {@code redis-cli -a WORD}, {@code smbclient -U jroe%WORD}.
 */
final class CommandPasswordRecogniser implements Recogniser {

	/** How an option takes its value. */
	private enum Joint {
		GLUED, APART, EITHER,
		/** Apart, and the password behind the account and a percent sign. */
		BEHIND_ACCOUNT
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
			new Tool("net rpc", "-U", Joint.BEHIND_ACCOUNT), new Tool("xfreerdp", "/p:", Joint.GLUED), new Tool("7z", "-p", Joint.GLUED));
	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "command-line", "option");
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
			if (window.startsWithAnyCase(at, tool.start())) {
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
			if ((window.at(i - 1) == ' ' || isQuote(window.at(i - 1))) && window.startsWith(i, option)) {
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

	private static void report(Window window, int from, Joint joint, Findings found) {
		Value value = Value.read(window, from, false);
		if (value != null && joint == Joint.BEHIND_ACCOUNT) {
			value = behindAccount(window, value);
		}
		if (value != null && window.at(value.start()) != '-' && ValueRules.isPassword(value.text(window), value
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
