package org.tftsr.storage.internal.audit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.storage.internal.audit.ChainRows.ChainRow;
import org.tftsr.storage.internal.transaction.Transaction;

/** Compares the two signed heads with the rows and with each other. */
final class HeadCheck {

	/**
	 * What the head file said.
	 *
	 * @param head   none where it holds none that is genuine
	 * @param reason why it could not be read; null where it could
	 */
	record FileState(boolean missing, Optional<SignedHead> head, String reason) {

		static FileState of(HeadFile file) {
			try {
				return new FileState(false, file.read(), null);
			} catch (NoSuchFileException e) {
				return new FileState(true, Optional.empty(), null);
			} catch (IOException e) {
				return new FileState(false, Optional.empty(), e.getClass().getSimpleName());
			}
		}
	}

	private final ChainRows rows;
	private final Optional<SignedHead> head;
	private final FileState before;
	private final List<AuditFinding> findings = new ArrayList<>();

	/**
	 * @param head   in the database, of the same state as the rows
	 * @param before what the head file said before that state was read, so that the rows cannot be older
	 */
	HeadCheck(Transaction transaction, Optional<SignedHead> head, FileState before) {
		this.rows = new ChainRows(transaction);
		this.head = head;
		this.before = before;
	}

	/** Compares the rows, which are a chain up to the last one, with the heads. */
	void rows(long last) throws SQLException {
		Optional<SignedHead> witness = trusted();
		if (head.isPresent()) {
			long signed = head.get().sequence();
			if (signed > last) {
				cutOff(last, signed, Messages.HeadCheck_cutOffHead);
			} else if (!matches(head.get())) {
				rewritten(head.get(), Messages.HeadCheck_rewrittenHead);
			} else if (signed < last) {
				behind(last, witness);
			}
		}
		if (findings.isEmpty() && witness.isPresent()) {
			if (witness.get().sequence() > last) {
				cutOff(last, witness.get().sequence(), Messages.HeadCheck_cutOffFile);
			} else if (!matches(witness.get())) {
				rewritten(witness.get(), Messages.HeadCheck_rewrittenFile);
			}
		}
	}

	/** The head of the file, where the same key signed it. */
	private Optional<SignedHead> trusted() {
		return before.head().filter(file -> head.isEmpty() || head.get().publicKey().equals(file.publicKey()));
	}

	private boolean matches(SignedHead signed) throws SQLException {
		if (signed.sequence() == 0) {
			return ChainHash.START.equals(signed.hash());
		}
		return rows.at(signed.sequence()).stream().anyMatch(row -> row.hash().equals(signed.hash()));
	}

	/** @param words name the witness and have a place for the numbers of both rows */
	private void cutOff(long last, long signed, String words) {
		add(Kind.CUT_OFF, last + 1, NLS.bind(words, last, signed));
	}

	/** @param words name the witness and have a place for the number of the row */
	private void rewritten(SignedHead signed, String words) throws SQLException {
		add(Kind.REWRITTEN, rows.at(signed.sequence()).stream().findFirst(), signed.sequence(),
				NLS.bind(words, signed.sequence()));
	}

	private void behind(long last, Optional<SignedHead> witness) throws SQLException {
		long signed = head.orElseThrow().sequence();
		Optional<ChainRow> next = rows.after(signed);
		if (witness.isPresent() && witness.get().sequence() > signed && matches(witness.get())) {
			add(Kind.HEAD_SET_BACK, next, signed + 1, NLS.bind(Messages.HeadCheck_setBack, signed, last));
		} else {
			add(Kind.INSERTED, next, signed + 1,
					NLS.bind(Messages.HeadCheck_behind, signed + 1));
		}
	}

	/**
	 * Checks the heads themselves.
	 *
	 * @param any   whether the log has rows
	 * @param after what the head file says now
	 */
	void heads(boolean any, FileState after) {
		if (head.isEmpty()) {
			if (any) {
				add(Kind.HEAD_WRONG, 0, Messages.AuditExport_headGoneWhy);
			}
		} else if (!head.get().isGenuine()) {
			add(Kind.HEAD_WRONG, head.get().sequence(), Messages.HeadCheck_signature);
		}
		file(after);
	}

	private void file(FileState after) {
		long witnessed = head.map(SignedHead::witnessed).orElse(0L);
		if (after.missing()) {
			if (witnessed > 0) {
				add(Kind.HEAD_FILE_MISSING, 0, Messages.HeadCheck_fileGone);
			}
		} else if (after.reason() != null) {
			add(Kind.HEAD_FILE_WRONG, 0, NLS.bind(Messages.HeadCheck_fileUnreadable, after.reason()));
		} else if (after.head().isEmpty()) {
			// A crash may come between making the file and filling it, but not later.
			if (witnessed > 0) {
				add(Kind.HEAD_FILE_WRONG, 0, Messages.HeadCheck_fileNoHead);
			}
		} else if (head.isPresent() && !head.get().publicKey().equals(after.head().get().publicKey())) {
			add(Kind.HEAD_FILE_WRONG, 0, Messages.HeadCheck_fileOtherKey);
		} else if (after.head().get().sequence() < witnessed) {
			add(Kind.HEAD_FILE_BEHIND, after.head().get().sequence(),
					NLS.bind(Messages.HeadCheck_fileBehind, after.head().get().sequence(), witnessed));
		}
	}

	List<AuditFinding> findings() {
		return findings;
	}

	private void add(Kind kind, long sequence, String message) {
		findings.add(new AuditFinding(kind, sequence, null, null, message));
	}

	private void add(Kind kind, Optional<ChainRow> row, long sequence, String message) {
		findings.add(new AuditFinding(kind, sequence, row.map(ChainRow::id).orElse(null),
				row.map(Diagnosis::time).orElse(null), message));
	}
}
