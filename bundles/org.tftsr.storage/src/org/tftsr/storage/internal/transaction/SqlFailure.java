package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;

/** Carries a failure of the database through code that knows nothing of databases, to the transaction around it. */
public final class SqlFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public SqlFailure(SQLException cause) {
		super(cause);
	}

	/** The failure itself. */
	@Override
	public synchronized SQLException getCause() {
		return (SQLException) super.getCause();
	}
}
