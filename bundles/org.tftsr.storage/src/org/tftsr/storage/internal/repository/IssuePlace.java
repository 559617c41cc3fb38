package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;

/**
 * A place in the order of a list: right after one row.
 *
 * @param value what that row is sorted by, as the table keeps it
 * @param id    its id, which breaks ties
 */
record IssuePlace(String value, String id) {

	private static final char BETWEEN = '/';

	/** The place after a row with the columns {@code sort_value} and {@code id}. */
	static IssuePlace after(ResultSet row) throws SQLException {
		return new IssuePlace(row.getString("sort_value"), row.getString("id"));
	}

	/** Reads what {@link #toString} wrote; the id has no slash in it, but an old database may hold any text for a time. */
	static IssuePlace parse(Supplier<String> what, String text) throws TftsrException {
		int at = text.lastIndexOf(BETWEEN);
		try {
			return new IssuePlace(text.substring(0, Math.max(0, at)), UUID.fromString(text.substring(at + 1)).toString());
		} catch (IllegalArgumentException e) {
			throw Inputs.invalid(what, NLS.bind(Messages.IssuePlace_parseWhy, text), Messages.IssuePlace_parseRemedy);
		}
	}

	@Override
	public String toString() {
		return value + BETWEEN + id;
	}
}
