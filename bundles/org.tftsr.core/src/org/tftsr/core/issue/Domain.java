package org.tftsr.core.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sixteen fields of work an issue can belong to; kept in the column {@code category}. */
public enum Domain {
	LINUX, WINDOWS, NETWORK, KUBERNETES, DATABASES, VIRTUALIZATION, HARDWARE, OBSERVABILITY, TELEPHONY, SECURITY,
	PUBLIC_SAFETY, APPLICATION, AUTOMATION, HPE_INFRA, DELL_HARDWARE, IDENTITY;

	private static final Map<String, Domain> BY_ID = Arrays.stream(values())
			.collect(Collectors.toUnmodifiableMap(Domain::id, Function.identity()));

	private final String id = name().toLowerCase(Locale.ROOT);

	/** The word the database and the command line use. */
	public String id() {
		return id;
	}

	/** The domain of a word, in any case; empty where there is none. */
	public static Optional<Domain> of(String text) {
		return text == null ? Optional.empty() : Optional.ofNullable(BY_ID.get(text.toLowerCase(Locale.ROOT)));
	}
}
