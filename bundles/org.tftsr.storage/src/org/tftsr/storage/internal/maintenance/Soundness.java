package org.tftsr.storage.internal.maintenance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.SqlProblems;

/**
 * Looks at a copy of the database before anyone relies on it.
 *
 * @param what   what is being done, as in {@link TftsrException}
 * @param remedy what to do where the copy is not sound
 */
record Soundness(Supplier<String> what, String remedy) {

	/** For a copy of the open database. */
	static Soundness ofCopy(Supplier<String> what) {
		return new Soundness(what, Messages.Soundness_copyRemedy);
	}

	/** As the three-argument form, of a copy whose original cannot be counted. */
	void require(ConnectionFactory connections, Path copy) throws TftsrException {
		require(connections, copy, null);
	}

	/**
	 * Opens a copy anew and reads all of it.
	 *
	 * @param connections opens it with the key that it should have
	 * @param expected    how many rows the tables of the original have; null where nobody knows
	 * @throws TftsrException {@code DAMAGED} where the copy is not sound or not complete
	 */
	void require(ConnectionFactory connections, Path copy, Map<String, Long> expected) throws TftsrException {
		try (Connection connection = connections.open(copy); Statement statement = connection.createStatement()) {
			try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
				rows.next();
				if (!"ok".equals(rows.getString(1))) {
					throw unsound(rows.getString(1));
				}
			}
			Map<String, Long> counts = TableCounts.of(connection);
			if (expected != null && !counts.equals(expected)) {
				throw unsound(NLS.bind(Messages.Soundness_countsWhy, counts, expected));
			}
		} catch (SQLException e) {
			if (SqlProblems.isDamage(e)) {
				throw unsound(e.getMessage());
			}
			throw SqlProblems.explain(what.get(), copy, e);
		}
	}

	private TftsrException unsound(String finding) {
		return new TftsrException(ProblemKind.DAMAGED, what.get(), NLS.bind(Messages.Soundness_unsoundWhy, finding),
				remedy);
	}
}
