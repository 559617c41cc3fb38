package org.tftsr.core.issue;

import java.util.Locale;
import java.util.Optional;

/** The sixteen fields of work an issue can belong to; kept in the column {@code category}. */
public enum Domain {
	LINUX, WINDOWS, NETWORK, KUBERNETES, DATABASES, VIRTUALIZATION, HARDWARE, OBSERVABILITY, TELEPHONY, SECURITY,
	PUBLIC_SAFETY, APPLICATION, AUTOMATION, HPE_INFRA, DELL_HARDWARE, IDENTITY;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The domain of a word, in any case; empty where there is none. */
	public static Optional<Domain> of(String text) {
		for (Domain domain : values()) {
			if (domain.id().equalsIgnoreCase(text)) {
				return Optional.of(domain);
			}
		}
		return Optional.empty();
	}
}
