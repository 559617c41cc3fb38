package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/**
 * One search of a log file: takes its spans, and the pseudonyms that come with them, and writes them some at a time, each time in a
 * transaction of its own. Memory does not grow with their number, and nobody waits for the whole. Readers see the spans of
 * before until {@link #complete}.
 */
final class SpanSearch implements SpanSource.Sink {

	private static final int BATCH = 2_000;
	/**
	 * The column must not be null. The value itself stands once, encrypted, in {@code pseudonyms}: here it would stand again
	 * for every place, and a log of 60 MB has a million places.
	 */
	private static final String VALUE_IS_ELSEWHERE = "";
	private static final Supplier<String> WHAT = () -> Messages.SpanSearch_keepWhat;

	private final Transactions transactions;
	private final LogFile log;
	private final long number;
	private final List<DetectedValue> spans = new ArrayList<>(BATCH);
	private final List<Pseudonym> pseudonyms = new ArrayList<>();
	private final Map<String, Long> counts = new TreeMap<>();

	private SpanSearch(Transactions transactions, LogFile log, long number) {
		this.transactions = transactions;
		this.log = log;
		this.number = number;
	}

	/** Begins a search; fails where there is no such log. */
	static SpanSearch begin(Transactions transactions, UUID logFileId) throws TftsrException {
		return transactions.write(WHAT, transaction -> {
			LogFile log = LogFileTable.require(transaction, WHAT, logFileId);
			return new SpanSearch(transactions, log, SpanTable.begin(transaction, logFileId));
		});
	}

	@Override
	public void accept(Pseudonym added) throws TftsrException {
		pseudonyms.add(added);
		if (pseudonyms.size() == BATCH) {
			writeBatch();
		}
	}

	@Override
	public void accept(DetectedValue found) throws TftsrException {
		counts.merge(found.span().type().name(), 1L, Long::sum);
		spans.add(found);
		if (spans.size() == BATCH) {
			writeBatch();
		}
	}

	private void writeBatch() throws TftsrException {
		transactions.write(WHAT, transaction -> {
			requireUnderWay(transaction);
			write(transaction);
			return null;
		});
		pseudonyms.clear();
		spans.clear();
	}

	/** Its number, which no other search of the log has. */
	long number() {
		return number;
	}

	/** Writes what is left, and puts all of it in the place of what was found before. */
	void complete() throws TftsrException {
		transactions.write(WHAT, transaction -> {
			requireUnderWay(transaction);
			write(transaction);
			SpanTable.putInForce(transaction, log.id(), number);
			transaction.issueChanged(WHAT, log.issueId());
			transaction.audit("detect_pii", "log_file", log.id(), counts);
			return null;
		});
	}

	/** Leaves the spans of before as they are; those that were written are over. */
	void giveUp() throws TftsrException {
		transactions.write(WHAT, transaction -> {
			SpanTable.giveUp(transaction, log.id(), number);
			return null;
		});
	}

	private void requireUnderWay(Transaction transaction) throws SQLException, TftsrException {
		LogFileTable.require(transaction, WHAT, log.id());
		if (!SpanTable.isUnderWay(transaction, log.id(), number)) {
			throw new TftsrException(ProblemKind.CONFLICT, WHAT.get(), Messages.SpanSearch_requireUnderWayWhy,
					Messages.SpanSearch_requireUnderWayRemedy);
		}
	}

	private void write(Transaction transaction) throws SQLException, TftsrException {
		PseudonymRows values = new PseudonymRows(transaction, log.issueId());
		for (Pseudonym pseudonym : pseudonyms) {
			values.add(pseudonym);
		}
		values.flush();
		transaction.updateAll("""
				INSERT INTO pii_spans(id, log_file_id, pii_type, start_offset, end_offset, original_value, replacement, search)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", spans.stream().map(found -> row(transaction, found)).toList());
	}

	private Object[] row(Transaction transaction, DetectedValue found) {
		return new Object[] { transaction.newId(), log.id(), found.span().type().name(), found.span().start(), found.span().end(),
				VALUE_IS_ELSEWHERE, found.replacement(), number };
	}
}
