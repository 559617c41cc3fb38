package org.tftsr.storage.internal.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.Transaction;

/** The audit log of a session as a signed chain. Holds what need not be read anew for each transaction. */
public final class ChainTrail implements AuditTrail {

	private final Optional<HeadFile> file;
	private SigningKey key;
	private long witnessed;
	/** The last head that is known to be genuine, so that its signature is not checked again for each transaction. */
	private SignedHead trusted;

	private ChainTrail(Optional<HeadFile> file) {
		this.file = file;
	}

	/** With a head file beside the file of the database. Touches nothing yet. */
	public static ChainTrail of(Path database) {
		return new ChainTrail(Optional.of(HeadFile.beside(database)));
	}

	/** Of a database in the making, which may never come to be: it has no witness yet. */
	public static ChainTrail ofDraft() {
		return new ChainTrail(Optional.empty());
	}

	@Override
	public Entries entriesOf(Transaction transaction) throws SQLException {
		return new ChainEntries(transaction, this);
	}

	/** The head file, unless this is a draft. */
	Optional<HeadFile> file() {
		return file;
	}

	/** The key of a public key; decrypted once for each session. */
	SigningKey key(Transaction transaction, String publicKey) throws SQLException, TftsrException {
		if (key == null || !key.publicKey().equals(publicKey)) {
			key = SigningKeys.find(transaction, publicKey);
			witnessed = 0;
		}
		return key;
	}

	/** Whether a head is genuine; checked where it is another one than this session left or found last. */
	boolean trusts(SignedHead head) {
		if (!head.equals(trusted) && head.isGenuine()) {
			trusted = head;
		}
		return head.equals(trusted);
	}

	/** Tells of a head that this session signed and committed. */
	void trust(SignedHead head) {
		trusted = head;
	}

	/** Up to which row the head file is known to be on the disk, as far as this session knows. */
	long witnessed() {
		return witnessed;
	}

	void setWitnessed(long sequence) {
		witnessed = sequence;
	}
}
