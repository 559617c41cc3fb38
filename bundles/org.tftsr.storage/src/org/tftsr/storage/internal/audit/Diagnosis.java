package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.audit.ChainRows.ChainRow;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Says what happened at the first place where the chain does not hold. Takes its time: it may read the whole log once more to
 * find where a row that does not fit belongs, or where the row that is missing went.
 */
final class Diagnosis {

	private final ChainRows rows;
	private final ChainHash chain = new ChainHash();
	/** The number of the first row that is missing or does not fit, and the hash before it. */
	private final long number;
	private final String previous;

	// What a walk over all rows found.
	private long behind = -1;
	private long home;
	private ChainRow moved;

	Diagnosis(Transaction transaction, long number, String previous) {
		this.rows = new ChainRows(transaction);
		this.number = number;
		this.previous = previous;
	}

	/** What is wrong; empty where the chain just ends here. */
	Optional<AuditFinding> find() throws SQLException, TftsrException {
		Optional<AuditFinding> twice = twin(number - 1, previous);
		if (twice.isPresent()) {
			return twice;
		}
		List<ChainRow> here = rows.at(number);
		return here.isEmpty() ? nothingHere() : Optional.of(notFitting(here));
	}

	/** Of several rows of one number, one may be the right one. */
	private Optional<AuditFinding> twin(long same, String hash) throws SQLException {
		List<ChainRow> all = rows.at(same);
		return all.size() < 2 ? Optional.empty()
				: all.stream().filter(row -> !row.hash().equals(hash)).findFirst().or(() -> Optional.of(all.getLast()))
						.map(row -> finding(Kind.INSERTED, row,
								NLS.bind(Messages.Diagnosis_twin, same, all.size())));
	}

	private Optional<AuditFinding> nothingHere() throws SQLException, TftsrException {
		Optional<ChainRow> next = rows.after(number);
		search(null);
		if (moved != null) {
			return Optional.of(finding(Kind.REORDERED, moved, moved.sequence() == 0
					? NLS.bind(Messages.Diagnosis_unnumbered, number)
					: NLS.bind(Messages.Diagnosis_numbered, number, moved.sequence())));
		}
		if (next.isEmpty()) {
			return Optional.empty();
		}
		long last = next.get().sequence() - 1;
		return Optional.of(new AuditFinding(Kind.REMOVED, number, null, null,
				last == number ? NLS.bind(Messages.Diagnosis_removedOne, number)
						: NLS.bind(Messages.Diagnosis_removedSome, number, last)));
	}

	private AuditFinding notFitting(List<ChainRow> here) throws SQLException, TftsrException {
		if (here.size() > 1) {
			Optional<ChainRow> foreign = here.stream().filter(row -> !row.isLink(chain, number, previous)).findFirst();
			if (foreign.isPresent()) {
				return finding(Kind.INSERTED, foreign.get(),
						NLS.bind(Messages.Diagnosis_twin, number, here.size()));
			}
		}
		ChainRow row = here.getFirst();
		search(row);
		if (behind >= 0 && behind < number - 1) {
			return inserted(behind + 1);
		}
		if (home > 0) {
			return finding(Kind.REORDERED, row, NLS.bind(Messages.Diagnosis_moved, number, home));
		}
		if (moved != null) {
			return finding(Kind.INSERTED, row,
					NLS.bind(Messages.Diagnosis_putIn, number, moved.sequence()));
		}
		Optional<ChainRow> next = rows.after(number);
		if (next.isPresent() && next.get().isLink(chain, next.get().sequence() + 1, row.hash())) {
			return new AuditFinding(Kind.REMOVED, number, null, null, NLS.bind(Messages.Diagnosis_renumbered, number));
		}
		return finding(Kind.CHANGED, row, NLS.bind(Messages.Diagnosis_changed, number));
	}

	/** The product itself went on behind an earlier row, so that those between are not its own. */
	private AuditFinding inserted(long first) throws SQLException {
		long last = number - 1;
		String what = first == last ? NLS.bind(Messages.Diagnosis_foreignOne, first, first - 1)
				: NLS.bind(Messages.Diagnosis_foreignSome, new Object[] { first, last, first - 1 });
		List<ChainRow> found = rows.at(first);
		return found.isEmpty() ? new AuditFinding(Kind.INSERTED, first, null, null, what)
				: finding(Kind.INSERTED, found.getFirst(), what);
	}

	/**
	 * Walks over all rows to find where a row belongs ({@link #home}, {@link #behind}) and which row belongs here
	 * ({@link #moved}).
	 */
	private void search(ChainRow stray) throws SQLException, TftsrException {
		if (stray != null && stray.isLink(chain, number, ChainHash.START)) {
			behind = 0;
		}
		rows.forEach(row -> {
			if (stray != null) {
				place(stray, row);
			}
			boolean other = stray == null || row.place() != stray.place();
			if (moved == null && other && row.isLink(chain, number, previous)) {
				moved = row;
			}
		});
	}

	private void place(ChainRow stray, ChainRow row) {
		if (behind < 0 && row.sequence() > 0 && row.sequence() != number - 1
				&& stray.isLink(chain, number, row.hash())) {
			behind = row.sequence();
		}
		// behind its neighbour, or exchanged with it
		if (home == 0 && row.place() != stray.place() && row.sequence() > 0) {
			if (stray.isLink(chain, row.sequence() + 1, row.hash())) {
				home = row.sequence() + 1;
			} else if (stray.isLink(chain, row.sequence(), row.hash())) {
				home = row.sequence();
			}
		}
	}

	private AuditFinding finding(Kind kind, ChainRow row, String message) {
		return new AuditFinding(kind, kind == Kind.REORDERED && row == moved ? number : sequenceOf(row), row.id(),
				time(row), message);
	}

	private long sequenceOf(ChainRow row) {
		return row.sequence() > 0 ? row.sequence() : number;
	}

	static Instant time(ChainRow row) {
		Instant time = Timestamps.parse(row.timestamp());
		return Instant.EPOCH.equals(time) ? null : time;
	}
}
