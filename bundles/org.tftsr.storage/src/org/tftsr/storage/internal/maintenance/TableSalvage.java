package org.tftsr.storage.internal.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.SalvageReport;
import org.tftsr.storage.internal.connection.SqlProblems;

/**
 * Copies the rows of one table that can still be read. Rows lie in the order of their numbers, so that a damaged page takes a
 * stretch of numbers with it: where reading fails, the next number is looked for from which it works again.
 */
final class TableSalvage {

	/** So many numbers are tried one by one; then the steps grow, because numbers may be sparse. */
	private static final long SINGLE_STEPS = 10_000;

	private final Connection source;
	private final Connection target;
	private final String table;
	private final String columns;
	private final Progress progress;
	private long copied;
	private long gaps;

	TableSalvage(Connection source, Connection target, String table, Progress progress) throws SQLException {
		this.source = source;
		this.target = target;
		this.table = table;
		this.progress = progress;
		List<String> common = columnsOf(target, table);
		common.retainAll(columnsOf(source, table));
		this.columns = String.join(", ", common);
	}

	/** Copies; damage ends no copy, any other failure does. */
	SalvageReport.Table run() throws SQLException, TftsrException {
		long next = Long.MIN_VALUE;
		try (PreparedStatement insert = insert()) {
			while (true) {
				Stretch stretch = copyFrom(next, insert);
				if (!stretch.damaged()) {
					break;
				}
				gaps++;
				long readable = nextReadable(stretch.next());
				if (readable == Long.MAX_VALUE) {
					break;
				}
				next = readable;
			}
		}
		return new SalvageReport.Table(table, copied, expected(), gaps);
	}

	/** Copies up to the end or to the first row that cannot be read. */
	private Stretch copyFrom(long first, PreparedStatement insert) throws SQLException, TftsrException {
		long next = first;
		try (PreparedStatement select = select(first, ""); ResultSet rows = select.executeQuery()) {
			int width = rows.getMetaData().getColumnCount();
			while (true) {
				Object[] row = new Object[width];
				try {
					if (!rows.next()) {
						return new Stretch(next, false);
					}
					for (int i = 0; i < width; i++) {
						row[i] = rows.getObject(i + 1);
					}
				} catch (SQLException e) {
					return damaged(next, e);
				}
				keep(insert, row);
				next = ((Number) row[0]).longValue() + 1;
			}
		} catch (SQLException e) {
			return damaged(next, e);
		}
	}

	private static Stretch damaged(long next, SQLException failure) throws SQLException {
		if (!SqlProblems.isDamage(failure)) {
			throw failure;
		}
		return new Stretch(next, true);
	}

	private void keep(PreparedStatement insert, Object[] row) throws SQLException, TftsrException {
		for (int i = 0; i < row.length; i++) {
			insert.setObject(i + 1, row[i]);
		}
		copied += insert.executeUpdate();
		if (copied % 1_000 == 0) {
			progress.check();
		}
	}

	/** The first number from which a row can be read, or none, at or after a number that cannot; the largest long for none. */
	private long nextReadable(long unreadable) throws SQLException, TftsrException {
		long first = Math.max(unreadable, smallest());
		long last = largest();
		long step = 1;
		long failed = first - 1;
		for (long tried = 1, number = first; number <= last; tried++) {
			if (tried % 1_000 == 0) {
				progress.check();
			}
			if (isReadable(number)) {
				return firstReadable(failed, number);
			}
			if (number == last) {
				break;
			}
			if (tried > SINGLE_STEPS) {
				step = Math.min(step * 2, Long.MAX_VALUE / 4);
			}
			failed = number;
			number = last - number <= step ? last : number + step;
		}
		return Long.MAX_VALUE;
	}

	/** A long step may have gone far beyond the end of the damage. */
	private long firstReadable(long failed, long readable) throws SQLException {
		long low = failed;
		long high = readable;
		while (high - low > 1) {
			long middle = low + (high - low) / 2;
			if (isReadable(middle)) {
				high = middle;
			} else {
				low = middle;
			}
		}
		return high;
	}

	private boolean isReadable(long number) throws SQLException {
		try (PreparedStatement probe = select(number, " LIMIT 1"); ResultSet rows = probe.executeQuery()) {
			if (rows.next()) {
				for (int i = rows.getMetaData().getColumnCount(); i > 0; i--) {
					rows.getObject(i);
				}
			}
			return true;
		} catch (SQLException e) {
			return !damaged(number, e).damaged();
		}
	}

	/** Where even the ends of the table cannot be read, numbers are those that SQLite gives out: from one upwards. */
	private long smallest() throws SQLException {
		return end("min", 1);
	}

	private long largest() throws SQLException {
		return end("max", Long.MAX_VALUE - 1);
	}

	private long end(String function, long otherwise) throws SQLException {
		try (Statement statement = source.createStatement();
				ResultSet rows = statement.executeQuery("SELECT " + function + "(rowid) FROM " + table)) {
			return rows.next() ? rows.getLong(1) : otherwise;
		} catch (SQLException e) {
			damaged(0, e);
			return otherwise;
		}
	}

	/** An index that is sound tells how many rows there were. */
	private long expected() throws SQLException {
		try (Statement statement = source.createStatement();
				ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
			rows.next();
			return rows.getLong(1);
		} catch (SQLException e) {
			damaged(0, e);
			return -1;
		}
	}

	/** A new statement each time: the driver closes one that has failed. */
	private PreparedStatement select(long first, String limit) throws SQLException {
		// without the hint, SQLite may read an index that is sound and go back and forth to rows that are not
		return source.prepareStatement("SELECT rowid, " + columns + " FROM " + table + " NOT INDEXED WHERE rowid >= "
				+ first + " ORDER BY rowid" + limit);
	}

	private PreparedStatement insert() throws SQLException {
		int width = columns.split(", ").length + 1;
		return target.prepareStatement("INSERT OR IGNORE INTO " + table + "(rowid, " + columns + ") VALUES ("
				+ String.join(", ", Collections.nCopies(width, "?")) + ')');
	}

	private static List<String> columnsOf(Connection connection, String table) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ')')) {
			while (rows.next()) {
				names.add('"' + rows.getString("name") + '"');
			}
		}
		return names;
	}

	/** What was read in one go, and the first number that was not. */
	private record Stretch(long next, boolean damaged) {
	}
}
