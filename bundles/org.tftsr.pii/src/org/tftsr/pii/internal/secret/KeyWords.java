package org.tftsr.pii.internal.secret;

import java.util.Arrays;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * The words at the end of a key that tell what its value is, as a tree read from the last letter backwards: the longest
 * word wins, so that {@code public_key} is not taken for {@code key}. Hyphens, underscores, dots and single blanks
 * between the letters do not matter. Immutable.
 */
final class KeyWords {

	/** Long enough to be told even where another word runs into it, as in {@code dbpassword}. */
	private static final String[][] ANYWHERE = {
			{ "PASSWORD", "password passwd passphrase passwort kennwort contrasena motdepasse senha userpass dbpass" },
			{ "TOKEN", """
					token secret apikey accesskey secretkey authkey secretaccesskey accesskeyid clientsecret privatekey
					accountkey sharedaccesskey signingkey encryptionkey masterkey appkey licensekey credential
					credentials apitoken authtoken accesstoken refreshtoken idtoken webhooksecret appsecret
					consumersecret sharedkey apisecret subscriptionkey servicekey integrationkey connectionkey writekey
					deploykey storagekey xapikey accesspassword instrumentationkey activationkey apipassword secretid
					xauthtoken xcsrftoken csrftoken
					""" },
			{ "SESSION",
			"sessionid jsessionid phpsessid sessid sessiontoken aspnetsessionid sessionkey sessioncookie" },
			{ "USERNAME", "username userid loginname loginid ruser accountname useremail" },
			{ "PERSON", "firstname lastname fullname surname customername patientname holdername cardholder" },
			{ "HOST", "hostname servername rhost remotehost fqdn nodename computername" },
			{ "NOTHING", """
					publickey primarykey foreignkey partitionkey sortkey cachekey monkey donkey turkey hotkey keykey
					passkey rowkey indexkey routingkey sourcekey bypass compass nopassword nopasswd enterpassword
					publickeytoken nexttoken pagetoken continuationtoken canceltoken cancellationtoken
					""" } };
	/** Short words, told only at the start of a word of the key. */
	private static final String[][] AT_WORD_START = { { "PASSWORD", "pass pwd pw pswd psw" },
			{ "TOKEN", "apikey authorization auth pat sig signature" }, { "KEY",
			"key api access private keyid oauth hash salt nonce" },
			{ "SESSION", "session sid cookie" }, { "USERNAME", "user login logname account acct owner" },
			{ "HOST", "host server node" } };
	private static final int SYMBOLS = 36;
	private static final int LONGEST = 48;

	private int[] next = new int[SYMBOLS];
	private KeyRole[] anywhere = new KeyRole[1];
	private KeyRole[] atWordStart = new KeyRole[1];
	private int nodes = 1;

	KeyWords() {
		for (String[] entry : ANYWHERE) {
			for (String word : entry[1].strip().split("\\s+")) {
				int node = insert(word);
				anywhere[node] = KeyRole.valueOf(entry[0]);
			}
		}
		for (String[] entry : AT_WORD_START) {
			for (String word : entry[1].strip().split("\\s+")) {
				int node = insert(word);
				atWordStart[node] = KeyRole.valueOf(entry[0]);
			}
		}
	}

	private int insert(String word) {
		int node = 0;
		for (int i = word.length() - 1; i >= 0; i--) {
			int symbol = symbol(word.charAt(i));
			if (next[node * SYMBOLS + symbol] == 0) {
				int added = addNode();
				next[node * SYMBOLS + symbol] = added;
			}
			node = next[node * SYMBOLS + symbol];
		}
		return node;
	}

	private int addNode() {
		if (nodes == anywhere.length) {
			next = Arrays.copyOf(next, next.length * 2);
			anywhere = Arrays.copyOf(anywhere, nodes * 2);
			atWordStart = Arrays.copyOf(atWordStart, nodes * 2);
		}
		return nodes++;
	}

	private static int symbol(char c) {
		if (Ascii.isDigit(c)) {
			return 26 + c - '0';
		}
		return Ascii.isLetter(c) ? Ascii.lower(c) - 'a' : -1;
	}

	/** What a key that ends here says of its value, or null where it says nothing. */
	KeyRole roleOfKeyBefore(Window window, int end) {
		KeyRole role = null;
		int node = 0;
		for (int i = end - 1; end - i <= LONGEST; i--) {
			char c = window.at(i);
			int symbol = symbol(c);
			if (symbol < 0) {
				if (node == 0 || !isJoint(c) || symbol(window.at(i - 1)) < 0) {
					break;
				}
				continue;
			}
			node = next[node * SYMBOLS + symbol];
			if (node == 0) {
				break;
			}
			if (anywhere[node] != null) {
				role = anywhere[node];
			} else if (atWordStart[node] != null && isWordStart(window, i)) {
				role = atWordStart[node];
			}
		}
		return role;
	}

	private static boolean isJoint(char c) {
		return c == '_' || c == '-' || c == '.' || c == ' ';
	}

	private static boolean isWordStart(Window window, int at) {
		char before = window.at(at - 1);
		return !Ascii.isLetter(before) || Ascii.isUpper(window.at(at)) && Ascii.isLower(before);
	}
}
