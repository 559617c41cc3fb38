package org.tftsr.net;

import java.util.List;

import org.tftsr.core.problem.TftsrException;

/** What may go without being shown first. Given by {@link Reviewer.Verdict#SEND_ALWAYS}; kept in the database. Thread-safe. */
public interface SendPermissions {

	/** All of them, the newest first. */
	List<SendPermission> list() throws TftsrException;

	/** Takes one back: from now on it is shown again. Does nothing where it is gone. */
	void revoke(SendPermission permission) throws TftsrException;
}
