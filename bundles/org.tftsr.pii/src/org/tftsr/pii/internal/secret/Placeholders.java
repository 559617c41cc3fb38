package org.tftsr.pii.internal.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tftsr.pii.internal.OwnReplacement;
import org.tftsr.pii.internal.engine.Ascii;

/** Tells values from what stands in their place in templates, documentation, code and redacted text. */
public final class Placeholders {

	private static final Set<String> WORDS = Set.of("password", "passwd", "pass", "pwd", "secret", "token", "apikey",
			"key",
			"api_key", "api-key", "username", "user", "value", "string", "str", "none", "null", "nil", "undefined",
			"true",
			"false", "yes", "no", "empty", "n/a", "na", "changeme", "redacted", "removed", "hidden", "masked",
			"example",
			"placeholder", "your_password", "yourpassword", "required", "optional", "default", "unknown", "bearer",
			"basic",
			"digest", "negotiate", "self", "this", "private", "public", "enabled", "disabled", "filtered", "sanitized",
			"invalid", "incorrect", "expired", "missing", "wrong", "not", "must", "is", "was", "has", "and", "for",
			"the",
			"reset", "changed", "accepted", "rejected", "failed", "ok", "set", "unset", "text", "input", "int", "bool",
			"!vault", "!ref", "!sub", "!getatt", "!reference", "!secret", "!env", "!env_var", "!include", "object", "system", "auth", "hash", "prompt", "ask", "file", "env", "keyboard-interactive", "publickey");
	private static final Set<String> ALGORITHMS = Set.of("sha", "sha1", "sha2", "sha3", "sha224", "sha256", "sha384", "sha512", "md5", "hmac", "aws4",
			"scram", "cram", "plus", "aes", "aes128", "aes256", "gcm", "cbc", "rsa", "rsa2048", "rsa4096", "ecdsa", "ed25519",
			"x25519", "ntlm", "ntlmv1", "ntlmv2", "spnego", "gssapi", "gss", "kerberos", "krb5", "oauth", "oauth1", "oauth2",
			"xoauth2", "oauthbearer", "oidc", "saml", "saml2", "ldap", "mtls", "hs256", "hs384", "hs512", "rs256", "rs384",
			"rs512", "es256", "es384", "es512", "ps256", "ps512", "bcrypt", "argon2", "argon2i", "argon2id", "pbkdf2", "scrypt",
			"chacha20", "poly1305", "jwt", "with");
	private static final int LONGEST_ALGORITHM = 40;
	private static final String OWN_NAME = "password";
	private static final int LONGEST_WORD = WORDS.stream().mapToInt(String::length).max().orElseThrow();
	private static final String[] VARIABLE_STARTS = { "your_", "your-", "my_", "env.", "process.env", "os.environ" };
	private static final List<String> OPENERS = List.of("${", "$(", "{{", "<%", "#{", "%(", "$[", "@{", "&lt;", "{%");

	private Placeholders() {
	}

	/** Words that stand in a password's place in URLs that show how one is written. */
	private static final Set<String> NAMES = Set.of("password", "passwd", "pass", "pwd", "pw", "redacted", "removed",
			"hidden", "masked", "filtered", "null", "none", "x-oauth-basic", "x-token-auth");

	/** Whether this, where nothing but a password can stand, is none: a mask, a variable, or its own name. */
	static boolean isStandIn(String value) {
		return value.isBlank() || isMask(value, Makeup.of(value)) || isPseudonym(value) || isBracketed(value) || isVariable(value)
				|| opensPlaceholder(value) || NAMES.contains(value.toLowerCase(Locale.ROOT));
	}

	/** Whether this is no value but stands for one. */
	public static boolean isPlaceholder(String value) {
		return isPlaceholder(value, Makeup.of(value));
	}

	/** @param makeup that of the value */
	static boolean isPlaceholder(String value, Makeup makeup) {
		if (value.isBlank() || isMask(value, makeup) || makeup.has('[') && isPseudonym(value)) {
			return true;
		}
		boolean marked = makeup.has('_') || makeup.has('-') || makeup.has('.');
		return value.length() <= LONGEST_WORD && WORDS.contains(value.toLowerCase(Locale.ROOT))
				|| opensPlaceholder(value) || isBracketed(value) || isVariable(value)
				|| isAlgorithm(value) || marked && (isName(value, makeup) || startsLikeVariable(value));
	}

	/** The name of a way to log in, to sign or to encrypt, such as {@code scram-sha-256} and {@code AWS4-HMAC-SHA256}. */
	private static boolean isAlgorithm(String value) {
		if (value.length() > LONGEST_ALGORITHM || !Ascii.isLetter(value.charAt(0))) {
			return false;
		}
		int stop;
		for (int start = 0; start <= value.length(); start = stop + 1) {
			stop = start;
			while (stop < value.length() && value.charAt(stop) != '-' && value.charAt(stop) != '_') {
				stop++;
			}
			if (!isNumber(value, start, stop) && !ALGORITHMS.contains(value.substring(start, stop).toLowerCase(Locale.ROOT))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isNumber(String value, int start, int end) {
		int i = start;
		while (i < end && Ascii.isDigit(value.charAt(i))) {
			i++;
		}
		return i == end && end > start && end - start <= 4;
	}

	private static boolean startsLikeVariable(String value) {
		for (String start : VARIABLE_STARTS) {
			if (value.regionMatches(true, 0, start, 0, start.length())) {
				return true;
			}
		}
		return false;
	}

	private static boolean opensPlaceholder(String value) {
		if (Ascii.isAlphanumeric(value.charAt(0))) {
			return false;
		}
		for (String opener : OPENERS) {
			if (value.startsWith(opener)) {
				return true;
			}
		}
		return false;
	}

	/** One character over and over, such as stars, or nothing but marks. */
	private static boolean isMask(String value, Makeup makeup) {
		boolean word = makeup.digits() + makeup.letters() > 0;
		boolean stars = makeup.has('*') && value.contains("***") || makeup.has('.') && value.contains("...");
		if (stars || !word && ValueRules.all(value, c -> !Character.isLetterOrDigit(c))) {
			return true;
		}
		return makeup.ascii() ? value.length() > 2 && makeup.isOneUnit()
				: value.contains("\u2026") || value.length() > 2 && ValueRules.all(value, c -> c == value.charAt(0));
	}

	/** Nothing but what this product, or another, puts in a value's place: names in square brackets, and marks. */
	private static boolean isPseudonym(String value) {
		int done = 0;
		for (int open = value.indexOf('['); open >= 0; open = value.indexOf('[', done)) {
			int close = value.indexOf(']', open);
			if (close < 0) {
				break;
			}
			if (hasWord(value, done, open) || !isReplacement(value.substring(open + 1, close))) {
				return false;
			}
			done = close + 1;
		}
		return done > 0 && !hasWord(value, done, value.length());
	}

	/** One of ours, or words, as others write them: a secret in brackets has digits that no name has. */
	private static boolean isReplacement(String text) {
		return OwnReplacement.isName(text) || ValueRules.all(text, c -> Character.isLetter(c) || c == '_' || c == ' ' || c == '-');
	}

	private static boolean hasWord(String value, int start, int end) {
		for (int i = start; i < end; i++) {
			if (Character.isLetterOrDigit(value.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/** A name of the thing itself, as in {@code reset-password} and {@code YOUR_PASSWORD}. */
	private static boolean isName(String value, Makeup makeup) {
		if (makeup.digits() > 0) {
			return false;
		}
		int at = 0;
		while (at < value.length() && !value.regionMatches(true, at, OWN_NAME, 0, OWN_NAME.length())) {
			at++;
		}
		return at > 0 && at < value.length() && (value.charAt(at - 1) == '_' || value.charAt(at - 1) == '-')
				&& (makeup.ascii() || ValueRules.all(value, c -> !Character.isDigit(c)));
	}

	private static boolean isBracketed(String value) {
		char first = value.charAt(0);
		char last = value.charAt(value.length() - 1);
		return first == '<' && last == '>' || first == '{' && last == '}' && !isEncrypted(value) || first == '%' && last == '%' && value
				.length() > 2
				|| first == '(' && last == ')';
	}

	/** As Maven keeps a password that it has encrypted: Base64 with its padding. */
	private static boolean isEncrypted(String value) {
		return value.endsWith("=}") && ValueRules.isRandom(value.substring(1, value.length() - 1));
	}

	/** A shell or PHP variable: a dollar sign and a name; or a parameter of a statement: a colon and a name. */
	private static boolean isVariable(String value) {
		return value.length() > 1 && (value.charAt(0) == '$' || value.charAt(0) == ':')
				&& ValueRules.all(value.substring(1), c -> c == '_' || c == ':' || c == '.' || Character.isLetter(c));
	}
}
