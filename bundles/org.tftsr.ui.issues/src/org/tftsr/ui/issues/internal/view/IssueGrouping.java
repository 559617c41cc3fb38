package org.tftsr.ui.issues.internal.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

import org.tftsr.core.issue.Issue;
import org.tftsr.ui.issues.internal.Labels;

/** By what issues stand together in the view. */
enum IssueGrouping {
	NONE, SEVERITY, STATUS, DOMAIN, AGE;

	private static final Duration DAY = Duration.ofDays(1);
	private static final Duration WEEK = Duration.ofDays(7);
	private static final Duration MONTH = Duration.ofDays(30);

	/**
	 * A group that an issue can be in.
	 *
	 * @param place sorts groups among each other; those of one place go by their label
	 * @param label what it is called, never blank
	 */
	record Key(int place, String label) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::place).thenComparing(Key::label);

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}
	}

	/** The word that the command and the settings use. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The grouping of a word; none for a word that is none. */
	static IssueGrouping of(Object id) {
		return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst().orElse(NONE);
	}

	/** The group of an issue. */
	Key key(Issue issue, Instant now) {
		return switch (this) {
		case NONE -> new Key(0, Messages.IssueGrouping_all);
		case SEVERITY -> new Key(issue.severity().ordinal(), Labels.of(issue.severity()));
		case STATUS -> new Key(issue.status().ordinal(), Labels.of(issue.status()));
		case DOMAIN -> Labels.domain(issue).isEmpty() ? new Key(1, Messages.IssueGrouping_noDomain)
				: new Key(0, Labels.domain(issue));
		case AGE -> age(Duration.between(issue.updatedAt(), now));
		};
	}

	private static Key age(Duration age) {
		if (age.compareTo(DAY) < 0) {
			return new Key(0, Messages.IssueGrouping_day);
		}
		if (age.compareTo(WEEK) < 0) {
			return new Key(1, Messages.IssueGrouping_week);
		}
		return age.compareTo(MONTH) < 0 ? new Key(2, Messages.IssueGrouping_month)
				: new Key(3, Messages.IssueGrouping_older);
	}
}
