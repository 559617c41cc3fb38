package org.tftsr.storage.internal.repository;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transactions;

/** The spans of one log file that are in force, read a page at a time, so that nobody waits until all are read. */
final class SpanPages implements StoredSpans {

	private static final int PAGE = 2_000;
	private static final Supplier<String> WHAT = () -> Messages.SpanPages_readWhat;

	private final Transactions transactions;
	private final UUID logFileId;
	private Iterator<StoredSpan> page = List.<StoredSpan>of().iterator();
	private SpanTable.Place last = SpanTable.Place.START;
	/** Whose spans are read; null before the first page of those that are in force, whatever search they are of. */
	private Long search;
	private boolean complete;

	private SpanPages(Transactions transactions, UUID logFileId, Long search) {
		this.transactions = transactions;
		this.logFileId = logFileId;
		this.search = search;
	}

	/** Those that are in force when the first one is asked for. */
	static SpanPages inForce(Transactions transactions, UUID logFileId) {
		return new SpanPages(transactions, logFileId, null);
	}

	/** Those of one search, as long as they are in force. */
	static SpanPages of(Transactions transactions, UUID logFileId, long search) {
		return new SpanPages(transactions, logFileId, search);
	}

	@Override
	public Optional<StoredSpan> next() throws TftsrException {
		if (!page.hasNext() && !complete) {
			List<StoredSpan> read = readPage();
			complete = read.size() < PAGE;
			page = read.iterator();
		}
		if (!page.hasNext()) {
			return Optional.empty();
		}
		StoredSpan span = page.next();
		last = new SpanTable.Place(span.start(), span.id());
		return Optional.of(span);
	}

	private List<StoredSpan> readPage() throws TftsrException {
		return transactions.read(WHAT, transaction -> {
			Optional<Long> inForce = SpanTable.inForce(transaction, logFileId);
			if (search == null) {
				search = inForce.orElse(0L);
			} else if (!inForce.equals(Optional.of(search))) {
				throw new TftsrException(ProblemKind.CONFLICT, WHAT.get(), Messages.SpanPages_readPageWhy,
						Messages.PseudonymRows_tryAgainRemedy);
			}
			return SpanTable.page(transaction, logFileId, search, last, PAGE);
		});
	}
}
