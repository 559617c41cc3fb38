package org.tftsr.pii.internal.redact;

import java.util.Locale;
import java.util.Set;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.personal.CommonWords;

/**
 * Knows values that are sensitive only where something says what they are. In {@code host=checkout} the word names a
 * machine, in {@code /api/checkout} it does not: replaced everywhere, it would make the text unreadable and hide nothing.
 */
public final class EverydayWords {

	private static final Set<String> TYPES = Set.of(PiiTypes.HOSTNAME.name(), PiiTypes.USERNAME.name(),
			PiiTypes.PERSON.name());
	/** Names that stand for no person. */
	private static final Set<String> ACCOUNTS = Set.of("admin", "administrator", "anonymous", "apache", "backup", "daemon",
			"default", "deploy", "guest", "jenkins", "mysql", "nginx", "nobody", "oracle", "postgres", "redis", "root",
			"server", "service", "support", "sysadmin", "system", "test", "tester", "ubuntu", "user", "username");

	private EverydayWords() {
	}

	/** Whether a value of a type is one. */
	public static boolean isOne(String typeName, String value) {
		if (!TYPES.contains(typeName) || !value.chars().allMatch(Character::isLetter)) {
			return false;
		}
		return typeName.equals(PiiTypes.HOSTNAME.name()) || CommonWords.isOne(value)
				|| ACCOUNTS.contains(value.toLowerCase(Locale.ROOT));
	}
}
