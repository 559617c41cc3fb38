package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.SqlFailure;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

import com.google.gson.Gson;

/**
 * The audit rows of one transaction. They always continue the signed head, never the rows that happen to be there: where
 * somebody has cut rows off or put some in, the chain shows it for ever, and work goes on. A head whose signature does not fit
 * is never signed over.
 */
final class ChainEntries implements AuditTrail.Entries {

	private static final String LOCAL_USER = "local";
	private static final Gson JSON = new Gson();

	private final Transaction transaction;
	private final ChainTrail trail;
	private final ChainHash chain = new ChainHash();
	private final Optional<SignedHead> before;
	private long sequence;
	private String hash;
	private SignedHead sealed;

	ChainEntries(Transaction transaction, ChainTrail trail) throws SQLException {
		this.transaction = transaction;
		this.trail = trail;
		this.before = HeadTable.read(transaction);
		this.hash = before.map(SignedHead::hash).filter(ChainHash::isHash).orElse(ChainHash.START);
		// text, which an attacker might put there, counts as greater than every number
		long last = transaction.first("""
				SELECT sequence FROM audit_log WHERE sequence <= 9223372036854775807
				ORDER BY sequence DESC LIMIT 1""", row -> row.getLong(1)).orElse(0L);
		this.sequence = Math.max(last, before.map(SignedHead::sequence).orElse(0L));
	}

	@Override
	public AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details)
			throws SQLException {
		UUID id = transaction.newId();
		String time = transaction.timestamp();
		String json = JSON.toJson(details);
		take(new AuditTrail.Taken(id.toString(), time, action, entityType, entityId, LOCAL_USER, json));
		return new AuditEntry(sequence, id, Timestamps.parse(time), action, entityType, entityId, LOCAL_USER, json, hash);
	}

	@Override
	public void take(AuditTrail.Taken row) throws SQLException {
		long number = sequence + 1;
		String next = chain.next(hash, AuditRow.json(number, row.id(), row.timestamp(), row.action(), row.entityType(),
				row.entityId(), row.userId(), row.details()));
		transaction.update("""
				INSERT INTO audit_log(id, timestamp, action, entity_type, entity_id, user_id, details, sequence, hash)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", row.id(), row.timestamp(), row.action(), row.entityType(),
				row.entityId(), row.userId(), row.details(), number, next);
		sequence = number;
		hash = next;
	}

	@Override
	public void seal() throws SQLException, TftsrException {
		if (isForged()) {
			// A signature would vouch for whatever somebody has put there. The wrong one fits no later head either, so it
			// goes on with the chain and shows for ever.
			SignedHead forged = before.orElseThrow();
			HeadTable.write(transaction, new SignedHead(sequence, hash, forged.signedAt(), forged.witnessed(),
					forged.publicKey(), forged.signature()));
			return;
		}
		SigningKey key = trail.key(transaction, publicKey());
		sealed = SignedHead.sign(key, sequence, hash, transaction.now().truncatedTo(ChronoUnit.SECONDS).toString(),
				witnessed());
		HeadTable.write(transaction, sealed);
	}

	private boolean isForged() {
		return before.isPresent() && !trail.trusts(before.get());
	}

	/** A command that commits once and ends never tells of the file that it wrote, so the next one looks at it. */
	private long witnessed() {
		if (trail.witnessed() == 0 && before.isPresent() && trail.file().isPresent()) {
			HeadFile file = trail.file().get();
			try {
				trail.setWitnessed(file.settle(before.get(), this::isOurs));
			} catch (IOException | SqlFailure e) {
				file.note(e);
			}
		}
		return Math.max(trail.witnessed(), before.map(SignedHead::witnessed).orElse(0L));
	}

	/** The key that signed before; where somebody has removed the head, the newest there is. */
	private String publicKey() throws SQLException, TftsrException {
		if (before.isPresent()) {
			return before.get().publicKey();
		}
		Optional<String> newest = transaction.first(
				"SELECT public_key FROM audit_keys ORDER BY created_at DESC, rowid DESC LIMIT 1",
				row -> row.getString(1));
		return newest.isPresent() ? newest.get() : SigningKeys.create(transaction).publicKey();
	}

	@Override
	public void committed() {
		// a forged head was not sealed, and the head file stays the witness that it is
		if (sealed != null) {
			trail.trust(sealed);
			trail.file().ifPresent(this::advance);
		}
	}

	private void advance(HeadFile file) {
		try {
			if (file.advance(sealed, this::isOurs)) {
				trail.setWitnessed(sealed.sequence());
			}
		} catch (IOException | SqlFailure e) {
			// What was committed stays so. The next commit tries again, and a check of the log tells of it until then.
			file.note(e);
		}
	}

	/** Whether a head is one that this chain has gone through. */
	private boolean isOurs(SignedHead head) {
		if (before.isPresent() && before.get().sequence() == head.sequence()) {
			return before.get().hash().equals(head.hash());
		}
		if (head.sequence() == 0) {
			return head.hash().equals(ChainHash.START);
		}
		try {
			return transaction.first("SELECT hash FROM audit_log WHERE sequence = ?", row -> row.getString(1),
					head.sequence()).filter(head.hash()::equals).isPresent();
		} catch (SQLException e) {
			throw new SqlFailure(e);
		}
	}
}
