package org.tftsr.ui.vault.internal.audit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditEntry;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Rows of the audit log in words. */
final class AuditWords {

	/** To the second and whatever the locale, as in logs. */
	private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT) //$NON-NLS-1$
			.withZone(ZoneId.systemDefault());
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
			.create();
	private static final int SHORT_HASH = 12;
	private static final String LINE_BREAK = "[\\r\\n\\t]+"; //$NON-NLS-1$

	private AuditWords() {
	}

	static String time(Instant time) {
		return LOCAL_TIME.format(time);
	}

	/** A number as people write it. */
	static String number(long number) {
		return NumberFormat.getIntegerInstance().format(number);
	}

	/** What an action was done to, such as {@code issue 0192…}. */
	static String entity(AuditEntry entry) {
		return entry.entityType() + ' ' + entry.entityId();
	}

	/** As much of the hash as tells rows apart. */
	static String shortHash(AuditEntry entry) {
		return entry.hash() == null ? "" : entry.hash().substring(0, Math.min(SHORT_HASH, entry.hash().length())); //$NON-NLS-1$
	}

	/** The details on one line. */
	static String line(AuditEntry entry) {
		return entry.details() == null ? "" : entry.details().replaceAll(LINE_BREAK, " "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** All of a row, with its details as indented JSON. */
	static String full(AuditEntry entry) {
		return NLS.bind(Messages.Details_text,
				new Object[] { Long.toString(entry.sequence()), time(entry.timestamp()), entry.timestamp(),
						entry.action(), entity(entry), entry.userId(), entry.id(), entry.hash(), pretty(entry) });
	}

	/** What somebody changed in the database may be no JSON: it is shown as it stands. */
	private static String pretty(AuditEntry entry) {
		if (entry.details() == null) {
			return Messages.Details_none;
		}
		try {
			return GSON.toJson(JsonParser.parseString(entry.details()));
		} catch (JsonParseException e) {
			return entry.details();
		}
	}

	/** The row for the clipboard: the columns of the table, with tabs between them. */
	static String tabbed(AuditEntry entry) {
		return String.join("\t", Long.toString(entry.sequence()), entry.timestamp().toString(), entry.action(), //$NON-NLS-1$
				entity(entry), line(entry), entry.hash() == null ? "" : entry.hash()); //$NON-NLS-1$
	}
}
