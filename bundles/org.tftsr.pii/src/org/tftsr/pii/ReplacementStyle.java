package org.tftsr.pii;

import org.tftsr.core.pii.PiiType;

/** What stands in a value's place. */
public enum ReplacementStyle {

	/** A stable pseudonym, such as {@code [EMAIL-1]}: equal values stay recognisable as equal. */
	PSEUDONYM {
		@Override
		public String replacement(PiiType type, CharSequence value, Pseudonyms pseudonyms) {
			return pseudonyms.tokenFor(type, value);
		}
	},
	/** The name of the type alone, such as {@code [Email]} and {@code [CreditCard]}. */
	PLAIN {
		@Override
		public String replacement(PiiType type, CharSequence value, Pseudonyms pseudonyms) {
			pseudonyms.tokenFor(type, value);
			return '[' + PlainNames.of(type.name()) + ']';
		}
	};

	/** The replacement of a value, which the pseudonyms remember in either style. */
	public abstract String replacement(PiiType type, CharSequence value, Pseudonyms pseudonyms);
}
