package org.tftsr.storage.internal.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes an object of the current row of a result. */
@FunctionalInterface
public interface RowMapper<T> {

	/** The object of the current row. */
	T map(ResultSet row) throws SQLException;
}
