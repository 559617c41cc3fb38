package org.tftsr.pii.internal.secret;

import java.util.Arrays;
import java.util.List;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * The words at the end of a key that tell what its value is, as a tree read from the last letter backwards: the longest
 * word wins, so that {@code public_key} is not taken for {@code key}. Hyphens, underscores, dots and single blanks
 * between the letters do not matter. Immutable.
 */
final class KeyWords {

	/** Long enough to be told even where another word runs into it, as in {@code dbpassword}. */
	private static final String[][] ANYWHERE = {
			{ "PASSWORD", """
					password passwords passwd passphrase passcode passwort kennwort contrasena motdepasse senha
					wachtwoord heslo haslo losenord salasana adgangskode userpass dbpass dbpw smtppass sshpass becomepass storepass keypass keystorepass rootpw bindpw
					adminpw sudopass mysqlpwd presharedkey wpapsk
					keycontent clavedeacceso parola parolj sifre
					""" },
			{ "TOKEN", """
					token secret secrets apikey apikeys accesskey secretkey authkey secretaccesskey accesskeyid
					clientsecret privatekey accountkey sharedaccesskey signingkey encryptionkey masterkey appkey
					licensekey credential credentials apitoken authtoken accesstoken refreshtoken idtoken
					webhooksecret appsecret consumersecret sharedkey apisecret subscriptionkey servicekey
					integrationkey connectionkey writekey deploykey storagekey xapikey accesspassword
					instrumentationkey activationkey apipassword secretid xauthtoken xcsrftoken csrftoken samlresponse samlassertion clientassertion
					passwordhash passwdhash pwdhash passhash
					""" },
			{ "SESSION", """
					sessionid jsessionid phpsessid sessid sessiontoken aspnetsessionid sessionkey sessioncookie
					rememberme rememberweb loggedin connectsid aspxauth laravelsession
					""" },
			{ "USERNAME", """
					username userid nameid loginname loginid ruser accountname useremail benutzername benutzerkennung utilisateur
					nomutilisateur usuario nombreusuario nomeutente gebruikersnaam poljzovatelj
					""" },
			{ "PERSON", """
					firstname lastname fullname surname givenname familyname customername patientname contactname
					holdername cardholder cardholdername accountholder
					""" },
			{ "FULL_NAME", "displayname" },
			{ "HOST", "hostname servername rhost remotehost fqdn nodename computername" },
			{ "NOTHING", """
					publickey primarykey foreignkey partitionkey sortkey cachekey monkey donkey turkey hotkey keykey
					passkey rowkey indexkey routingkey sourcekey idempotencykey dedupkey dedupekey deduplicationkey correlationkey bypass compass nopassword nopasswd enterpassword
					websocketkey websocketaccept publickeytoken nexttoken pagetoken continuationtoken canceltoken cancellationtoken
					""" } };
	/** Short words, told only at the start of a word of the key. */
	private static final String[][] AT_WORD_START = { { "PASSWORD", "pass pwd pw pswd psw psk mdp" },
			{ "TOKEN", "apikey authorization auth pat sig signature csrf xsrf cred creds" }, { "KEY",
			"key api access private keyid oauth salt nonce" }, { "HASH", "hash" },
			{ "SESSION", "session sid cookie" }, { "CODE", "code" },
			{ "USERNAME", "user login logname account acct owner" },
			{ "FULL_NAME", "holder" }, { "HOST", "host server node" } };
	private static final int SYMBOLS = 36;
	/** The number of each ASCII letter and digit, -1 for other units. */
	private static final byte[] SYMBOL = symbolTable();
	private static final int LONGEST = 48;
	private static final char CYRILLIC_START = '\u0400';
	private static final char CYRILLIC_END = '\u04FF';
	private static final String CYRILLIC = "\u0430\u0432\u0435\u0437\u0438\u043A\u043B\u043D\u043E\u043F\u0440\u0441\u0442\u044C";
	private static final String ALIKE = "aveziklnoprstj";
	/** For passwords: Chinese, in simplified and traditional script, Japanese, Korean, Hebrew and Arabic. */
	private static final List<String> WITHOUT_LETTERS = List.of("\u5BC6\u7801", "\u5BC6\u78BC", "\u53E3\u4EE4",
			"\u30D1\u30B9\u30EF\u30FC\u30C9", "\uBE44\uBC00\uBC88\uD638", "\u05E1\u05D9\u05E1\u05DE\u05D4",
			"\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631");

	private static final int LONGEST_SUFFIX = 16;
	private static final int MOST_SUFFIXES = 3;
	/** What stands behind a key word in the names of things that are no secrets. */
	private static final WordSet NEUTRAL_SUFFIXES = new WordSet("""
			name names id ids path file files dir folder url uri endpoint type version arn ref reference hash digest
			fingerprint thumbprint count policy length size ttl expiry expires expiration expired age field header
			prefix suffix provider manager service store class mode format scheme algorithm alg enabled required valid
			status state alias index group list map max min limit usage used bucket host port user username account
			label tag title message hint date time at timeout accessor checksum sum cache object pair usage ring vault
			source method event handler request response error exception node shard range space
			""");

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
		return c < SYMBOL.length ? SYMBOL[c] : symbolOfAccented(c);
	}

	/** Of letters with an accent that words for passwords have in other languages: that of the letter without. */
	private static int symbolOfAccented(char c) {
		return switch (c) {
		case '\u00F1', '\u00D1' -> SYMBOL['n'];
		case '\u00F6', '\u00D6' -> SYMBOL['o'];
		case '\u0142', '\u0141' -> SYMBOL['l'];
		case '\u015F', '\u015E' -> SYMBOL['s'];
		default -> symbolOfCyrillic(c);
		};
	}

	/** Of the Cyrillic letters of words for passwords, tokens and accounts: the Latin one that is said alike. */
	private static int symbolOfCyrillic(char c) {
		int place = c < CYRILLIC_START || c > CYRILLIC_END ? -1 : CYRILLIC.indexOf(Character.toLowerCase(c));
		return place < 0 ? -1 : SYMBOL[ALIKE.charAt(place)];
	}

	/** Whether a word for passwords of a language with letters of its own ends here. */
	private static boolean isWordWithoutLetters(Window window, int end) {
		for (String word : WITHOUT_LETTERS) {
			if (window.startsWith(end - word.length(), word)) {
				return true;
			}
		}
		return false;
	}

	private static byte[] symbolTable() {
		byte[] table = new byte[128];
		for (char c = 0; c < table.length; c++) {
			int letter = Ascii.isLetter(c) ? Ascii.lower(c) - 'a' : -1;
			table[c] = (byte) (Ascii.isDigit(c) ? 26 + c - '0' : letter);
		}
		return table;
	}

	/** What a key that ends here says of its value, or null where it says nothing. */
	KeyRole roleOfKeyBefore(Window window, int end) {
		KeyRole role = null;
		if (window.at(end - 1) > CYRILLIC_END && isWordWithoutLetters(window, end)) {
			return KeyRole.PASSWORD;
		}
		boolean blank = false;
		int node = 0;
		for (int i = end - 1; end - i <= LONGEST; i--) {
			char c = window.at(i);
			int symbol = symbol(c);
			if (symbol < 0) {
				if (node == 0 || !isJoint(c) || symbol(window.at(i - 1)) < 0) {
					break;
				}
				blank |= c == ' ';
				continue;
			}
			node = next[node * SYMBOLS + symbol];
			if (node == 0) {
				break;
			}
			if (anywhere[node] != null) {
				role = anywhere[node];
			} else if (atWordStart[node] != null && !blank && isWordStart(window, i)) {
				role = atWordStart[node];
			}
		}
		return role;
	}

	/**
	 * What a key says that has another word or a number behind its key word, as in {@code token_prod}. Only a value
	 * that looks random can be told by it, so that it is {@link KeyRole#KEY} or null.
	 */
	KeyRole roleOfSuffixedKeyBefore(Window window, int end) {
		int stop = withoutHash(window, end);
		if (stop < end && roleOfKeyBefore(window, stop) == KeyRole.SESSION) {
			return KeyRole.KEY;
		}
		for (int words = 0; words < MOST_SUFFIXES; words++) {
			int start = startOfSuffix(window, stop);
			if (start == stop || NEUTRAL_SUFFIXES.contains(window, start, stop)) {
				return null;
			}
			stop = start;
			while (end - stop < LONGEST && isSeparator(window.at(stop - 1))) {
				stop--;
			}
			KeyRole role = roleOfKeyBefore(window, stop);
			if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN || role == KeyRole.KEY || role == KeyRole.SESSION) {
				return KeyRole.KEY;
			}
			if (role != null) {
				return null;
			}
		}
		return null;
	}

	/** Before a hash that ends the key, as in the names of cookies: {@code remember_web_59ba36...}. */
	private static int withoutHash(Window window, int end) {
		int start = end;
		boolean digit = false;
		while (end - start < LONGEST && Ascii.isHex(window.at(start - 1))) {
			start--;
			digit |= Ascii.isDigit(window.at(start));
		}
		if (!digit || window.at(start - 1) != '_') {
			return end;
		}
		return start - 1;
	}

	/** Where the last word of a name starts: at a capital letter, or behind a digit or a mark. */
	private static int startOfSuffix(Window window, int end) {
		int start = end;
		while (end - start < LONGEST_SUFFIX && Ascii.isLetter(window.at(start - 1))) {
			start--;
			if (Ascii.isUpper(window.at(start)) && Ascii.isLower(window.at(start - 1))) {
				break;
			}
		}
		return start;
	}

	private static boolean isSeparator(char c) {
		return c == '_' || c == '-' || c == '.' || Ascii.isDigit(c);
	}

	private static boolean isJoint(char c) {
		return c == '_' || c == '-' || c == '.' || c == ' ';
	}

	private static boolean isWordStart(Window window, int at) {
		char before = window.at(at - 1);
		return !Ascii.isLetter(before) || Ascii.isUpper(window.at(at)) && Ascii.isLower(before);
	}
}
