package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;

import org.tftsr.core.problem.TftsrException;

/** What is done within one transaction. */
@FunctionalInterface
public interface Work<T> {

	/** Does it; whatever is thrown rolls the transaction back. */
	T in(Transaction transaction) throws SQLException, TftsrException;
}
