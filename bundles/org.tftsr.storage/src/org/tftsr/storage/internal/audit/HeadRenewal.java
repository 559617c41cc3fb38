package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.audit.HeadCheck.FileState;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Begins a new head file under a new key; what the present one says is noted in the log. */
public final class HeadRenewal {

	private static final Supplier<String> WHAT = () -> Messages.HeadRenewal_renewWhat;

	private final Transactions transactions;

	public HeadRenewal(Transactions transactions) {
		this.transactions = transactions;
	}

	/** Does so; returns the new head. */
	public AuditHead run() throws TftsrException {
		HeadFile file = HeadFile.beside(transactions.file());
		FileState state = FileState.of(file);
		transactions.write(WHAT, transaction -> renew(transaction, state));
		SignedHead head = transactions.read(WHAT, transaction -> HeadTable.read(transaction).orElseThrow());
		try {
			file.renew(head);
		} catch (IOException e) {
			throw IoProblems.explain(WHAT.get(), e);
		}
		return head.toHead();
	}

	/**
	 * As part of a transaction on a database that was put together from what was left of another: the log goes on from the last
	 * row that is there, and says what the head file tells.
	 *
	 * @param database the file of the other one
	 */
	public static void in(Transaction transaction, Path database) throws SQLException, TftsrException {
		SigningKeys.makeUsable(transaction);
		SigningKey key = changeKey(transaction, lastRow(transaction));
		transaction.audit("renew_audit_head", "audit_log", key.publicKey(),
				details(Optional.empty(), FileState.of(HeadFile.beside(database))));
	}

	private static Void renew(Transaction transaction, FileState state) throws SQLException, TftsrException {
		Optional<SignedHead> before = HeadTable.read(transaction);
		SignedHead end = before.isPresent() ? before.get() : lastRow(transaction);
		SigningKey key = changeKey(transaction, end);
		transaction.audit("renew_audit_head", "audit_log", key.publicKey(), details(before, state));
		return null;
	}

	/** Signs the end with a new key: what is appended next continues this head and is signed with that key too. */
	static SigningKey changeKey(Transaction transaction, SignedHead end) throws SQLException, TftsrException {
		SigningKey key = SigningKeys.create(transaction);
		HeadTable.write(transaction, SignedHead.sign(key, end.sequence(), end.hash(), end.signedAt(), 0));
		return key;
	}

	/** Where the head is gone, whoever renews it accepts the rows that are there. */
	private static SignedHead lastRow(Transaction transaction) throws SQLException {
		return transaction.first("""
				SELECT sequence, hash FROM audit_log WHERE typeof(sequence) = 'integer'
				ORDER BY sequence DESC LIMIT 1""",
				row -> new SignedHead(row.getLong("sequence"), row.getString("hash"), transaction.now().toString(), 0, "",
						""))
				.orElse(new SignedHead(0, ChainHash.START, transaction.now().toString(), 0, "", ""));
	}

	static Map<String, Object> details(Optional<SignedHead> before, FileState state) {
		Map<String, Object> details = new LinkedHashMap<>();
		before.ifPresent(head -> {
			details.put("previous_public_key", head.publicKey());
			if (!head.isGenuine()) {
				details.put("previous_head_genuine", false);
			}
		});
		details.put("head_file_missing", state.missing());
		state.head().ifPresent(head -> {
			details.put("head_file_sequence", head.sequence());
			details.put("head_file_hash", head.hash());
			details.put("head_file_public_key", head.publicKey());
		});
		return details;
	}
}
