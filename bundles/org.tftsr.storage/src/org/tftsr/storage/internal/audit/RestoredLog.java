package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.audit.HeadCheck.FileState;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/**
 * The log of a backup goes on where it ended, under a new key, and tells where both logs ended: its own, and the one that it
 * takes the place of. So a restore is no alarm, while the head file of before stays as a witness, and a file that somebody
 * copies back without this does not fit the head file. Not thread-safe.
 */
public final class RestoredLog {

	/** The action of the row. */
	private static final String ACTION = "restore_backup";
	private static final Supplier<String> WHAT = () -> Messages.RestoredLog_continueWhat;

	private final HeadFile file;
	private final FileState state;
	private boolean renewed;
	private SignedHead head;

	/** @param database the file that is replaced, which may be damaged: its head file speaks for it */
	public RestoredLog(Path database) {
		this.file = HeadFile.beside(database);
		this.state = FileState.of(file);
	}

	/**
	 * Writes the row.
	 *
	 * @param transaction on the restored database, while it is still a draft
	 * @param more        what else to note in it
	 */
	public void begin(Transaction transaction, Map<String, ?> more) throws SQLException, TftsrException {
		Optional<SignedHead> before = HeadTable.read(transaction);
		Map<String, Object> details = new TreeMap<>(more);
		details.putAll(HeadRenewal.details(before, state));
		before.ifPresent(end -> {
			details.put("backup_sequence", end.sequence());
			details.put("backup_hash", end.hash());
		});
		if (before.isPresent() && before.get().isGenuine() && !contradicts(transaction, before.get())) {
			HeadRenewal.changeKey(transaction, before.get());
			renewed = true;
		}
		transaction.audit(ACTION, "database", "local", details);
	}

	/** The head file is of the same key and not newer, and yet tells of a row that the backup does not have. */
	private boolean contradicts(Transaction transaction, SignedHead end) throws SQLException {
		Optional<SignedHead> witness = state.head()
				.filter(known -> known.publicKey().equals(end.publicKey()) && known.sequence() <= end.sequence());
		return witness.isPresent() && witness.get().sequence() > 0
				&& new ChainRows(transaction).at(witness.get().sequence()).stream()
						.noneMatch(row -> row.hash().equals(witness.get().hash()));
	}

	/** Takes the head after the transaction of {@link #begin}. */
	public void committed(Transactions transactions) throws TftsrException {
		head = transactions.read(WHAT, transaction -> HeadTable.read(transaction).orElseThrow());
	}

	/**
	 * Writes the new head file to where it waits for the database to get its place. Where the log of the backup was not to be
	 * trusted, there is none: the head file stays as it is, and a check says so.
	 */
	public void prepareHead(Path prepared) throws IOException {
		if (renewed) {
			HeadFile.prepare(prepared, head);
		}
	}

	/**
	 * Puts the head file that was prepared in its place, where there is one; the present one is kept beside it. Can be done
	 * twice.
	 *
	 * @param database beside which it lies
	 */
	public static void putHeadInPlace(Path prepared, Path database) throws IOException {
		HeadFile.beside(database).adopt(prepared);
	}

	/** What a check tells of the last restore, where there was one. */
	static List<String> notes(Transaction transaction) throws SQLException {
		return transaction.first("""
				SELECT sequence, timestamp, CASE WHEN typeof(details) = 'text' AND json_valid(details)
				    THEN json_extract(details, '$.backup_sequence') END AS ended
				FROM audit_log WHERE entity_type = 'database' AND entity_id = 'local' AND action = ?
				ORDER BY sequence DESC LIMIT 1""",
				row -> NLS.bind(Messages.RestoredLog_note, row.getLong("ended"), row.getLong("sequence")),
				ACTION).stream().toList();
	}
}
