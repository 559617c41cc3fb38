package org.tftsr.pii.internal.secret;

/** What a key says of its value. */
enum KeyRole {
	/** Any value is a password. */
	PASSWORD,
	/** A value that looks made by a machine is a key or token. */
	TOKEN,
	/** Keys are many things; only a long value that looks random is a secret. */
	KEY,
	/** Hashes are of commits, files and images; one written otherwise than those may be of a secret. */
	HASH,
	/** Codes are many things; in a query, a long value that looks random lets somebody in. */
	CODE,
	/** The identifier of a session. */
	SESSION,
	/** The name of an account. */
	USERNAME,
	/** The name of a person. */
	PERSON,
	/** The name of a person where it is of two words or more; other things have a name of one. */
	FULL_NAME,
	/** The name of a host. */
	HOST,
	/** Ends like one of the others but is none. */
	NOTHING
}
