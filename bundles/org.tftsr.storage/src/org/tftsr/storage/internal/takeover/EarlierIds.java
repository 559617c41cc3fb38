package org.tftsr.storage.internal.takeover;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers of rows, which are UUIDs in this product. */
final class EarlierIds {

	private static final Pattern UUID_TEXT = Pattern
			.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private EarlierIds() {
	}

	/** Whether an id can stay as it is. */
	static boolean isUuid(String id) {
		return id != null && UUID_TEXT.matcher(id).matches();
	}

	/**
	 * The id as it is kept. What is no UUID becomes one that depends on nothing else, so that references follow and a second
	 * import finds the same rows.
	 */
	static String of(String id) {
		String text = id == null ? "" : id.strip().toLowerCase(Locale.ROOT);
		return isUuid(text) ? text
				: UUID.nameUUIDFromBytes(("tftsr-import/" + id).getBytes(StandardCharsets.UTF_8)).toString();
	}
}
