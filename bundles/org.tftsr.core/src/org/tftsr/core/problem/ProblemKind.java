package org.tftsr.core.problem;

/** What sort of failure it was. Callers branch on this, never on the words of the message. */
public enum ProblemKind {
	/** The request itself is wrong: an unknown option, a blank title, a number out of range. */
	INVALID_INPUT,
	/** What was asked for does not exist. */
	NOT_FOUND,
	/** What is there is no longer what the caller thought: a changed file, an existing target. */
	CONFLICT,
	/** Reading or writing failed: missing file, no rights, full disk. */
	IO,
	/** The database cannot be opened with this key. */
	WRONG_KEY,
	/** No key could be had: the vault is locked, or there is nobody to ask for what opens it. */
	LOCKED,
	/** The database file is not what was written. */
	DAMAGED,
	/** Another process holds the database. */
	BUSY,
	/** A rule that the user has set forbids it: offline, a spend limit, an address that is not allowed, a preview refused. */
	FORBIDDEN,
	/** Another machine could not be reached, or the connection broke. */
	NETWORK,
	/** Another machine has answered that it will not or cannot. */
	REMOTE,
	/** The user, or a deadline the user set, stopped the work. */
	CANCELLED,
	/** A defect of the product. */
	INTERNAL
}
