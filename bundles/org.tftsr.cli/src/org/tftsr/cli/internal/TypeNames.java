package org.tftsr.cli.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;

/** The names of types as users write them: in any case, and now and then wrongly. */
final class TypeNames {

	private static final int MOST_TYPING_ERRORS = 2;
	private static final int MOST_SUGGESTIONS = 3;

	private final List<String> names;

	private TypeNames(Stream<PiiType> types) {
		names = types.map(PiiType::name).toList();
	}

	/** The types that are built in. */
	static TypeNames builtIn() {
		return new TypeNames(PiiTypes.all().stream());
	}

	/** The types that are built in, and those of the user's own patterns. */
	static TypeNames with(List<OwnPattern> patterns) {
		return new TypeNames(Stream.concat(PiiTypes.all().stream(), patterns.stream().map(OwnPattern::type)));
	}

	/** The name as it is spelt; empty where no type is called so. */
	Optional<String> find(String written) {
		String name = written.strip().toUpperCase(Locale.ROOT);
		return names.stream().filter(name::equals).findFirst();
	}

	/** Says that no type is called so, and which names come near, if any. */
	String unknown(String written) {
		String name = written.strip().toUpperCase(Locale.ROOT);
		String near = names.stream().filter(known -> isNear(name, known))
				.sorted(Comparator.comparingInt(known -> distance(name, known))).limit(MOST_SUGGESTIONS)
				.collect(Collectors.joining(" or "));
		return "There is no type " + written + (near.isEmpty() ? "; " : "; did you mean " + near + "? ")
				+ "`tftsr detection types` lists them";
	}

	/** Whether one begins as the other, or was mistyped; of a short word, a mistyped one has most letters right. */
	private static boolean isNear(String name, String known) {
		boolean prefix = name.length() > 1 && (known.startsWith(name) || name.startsWith(known));
		int distance = distance(name, known);
		return prefix || distance <= MOST_TYPING_ERRORS && distance * 2 < name.length();
	}

	/** How many letters have to be put in, taken out or replaced to make one word of the other (Levenshtein). */
	private static int distance(String from, String to) {
		int[] before = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] row = new int[to.length() + 1];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
			}
			before = row;
		}
		return before[to.length()];
	}
}
