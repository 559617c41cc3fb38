package org.tftsr.storage.internal.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.tftsr.core.problem.TftsrException;

/** Takes one row of a query. */
@FunctionalInterface
public interface RowVisitor {

	/** The current row; the visitor must not move on. */
	void visit(ResultSet row) throws SQLException, TftsrException;
}
