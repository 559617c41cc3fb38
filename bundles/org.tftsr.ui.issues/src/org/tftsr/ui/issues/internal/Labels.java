package org.tftsr.ui.issues.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;

/** The words for the values of the domain, in the language of the workbench. */
public final class Labels {

	/** Keys are {@code type.id}: a constant for each of thirty values would say each word twice. */
	private static final ResourceBundle WORDS = ResourceBundle.getBundle(Labels.class.getPackageName() + ".labels"); //$NON-NLS-1$

	/** As in logs, whatever the locale: an issue is read by people of several countries. */
	private static final DateTimeFormatter EXACT = formatter("yyyy-MM-dd HH:mm"); //$NON-NLS-1$
	private static final DateTimeFormatter TO_THE_SECOND = formatter("yyyy-MM-dd HH:mm:ss"); //$NON-NLS-1$

	private Labels() {
	}

	/** Short form and word, such as "P1 Critical". */
	public static String of(Severity severity) {
		return severity.priority() + ' ' + WORDS.getString("severity." + severity.id()); //$NON-NLS-1$
	}

	/** The word for a status. */
	public static String of(IssueStatus status) {
		return WORDS.getString("status." + status.id()); //$NON-NLS-1$
	}

	/** The word for the state of a why. */
	public static String of(WhyState state) {
		return WORDS.getString("why." + state.id()); //$NON-NLS-1$
	}

	/** The name of a domain. */
	public static String of(Domain domain) {
		return WORDS.getString("domain." + domain.id()); //$NON-NLS-1$
	}

	/** The name of an issue's domain; a category that is none as it stands; empty where there is no category. */
	public static String domain(Issue issue) {
		if (issue.category() == null) {
			return ""; //$NON-NLS-1$
		}
		return Domain.of(issue.category()).map(Labels::of).orElse(issue.category());
	}

	/** The words for a kind of timeline event; a kind that is not known as it stands. */
	public static String timelineType(String type) {
		try {
			return WORDS.getString("timeline." + type.toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		} catch (MissingResourceException e) {
			return type;
		}
	}

	/** Date and time in the local zone. */
	public static String exact(Instant time) {
		return EXACT.format(time);
	}

	/** Date and time in the local zone, for events that follow one another within minutes. */
	public static String toTheSecond(Instant time) {
		return TO_THE_SECOND.format(time);
	}

	private static DateTimeFormatter formatter(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneId.systemDefault());
	}
}
