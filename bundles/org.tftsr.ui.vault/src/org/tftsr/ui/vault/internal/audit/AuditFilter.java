package org.tftsr.ui.vault.internal.audit;

import java.time.Instant;
import java.util.Locale;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;

/**
 * What the view shows.
 *
 * @param text       what a row has to hold somewhere, whatever the case; empty for any
 * @param action     exact action, or null
 * @param entityType exact entity type, or null
 * @param from       at or after this time, or null
 */
record AuditFilter(String text, String action, String entityType, Instant from) {

	static final AuditFilter EVERYTHING = new AuditFilter("", null, null, null); //$NON-NLS-1$

	/** The part of it that the database looks for. */
	AuditQuery query(int limit) {
		return new AuditQuery(action, entityType, null, from, null, limit, 0);
	}

	/** The part of it that the database does not look for. */
	boolean matches(AuditEntry entry) {
		if (text.isEmpty()) {
			return true;
		}
		String wanted = text.toLowerCase(Locale.ROOT);
		return AuditWords.tabbed(entry).toLowerCase(Locale.ROOT).contains(wanted);
	}
}
