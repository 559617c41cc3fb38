package org.tftsr.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Words for types of sensitive values. The set of types is open: one without words here is told by its name. */
public final class TypeLabels {

	/** Keys are {@code type.NAME} and {@code example.NAME}. */
	private static final ResourceBundle WORDS = ResourceBundle
			.getBundle(TypeLabels.class.getPackageName() + ".types"); //$NON-NLS-1$

	private TypeLabels() {
	}

	/** A type in plain words, as in "E-mail address". */
	public static String of(String typeName) {
		return words("type." + typeName).orElseGet(() -> readable(typeName)); //$NON-NLS-1$
	}

	/** What a value of a type looks like; empty where there is nothing to say. */
	public static String example(String typeName) {
		return words("example." + typeName).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Optional<String> words(String key) {
		return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
	}

	/** A name in capitals and underscores as words, as in "Badge number". */
	private static String readable(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
