package org.tftsr.storage.internal.repository;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transactions;

/** Pseudonyms in the database. */
@Component
public final class SqlPseudonymRepository implements PseudonymRepository {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlPseudonymRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public void forEach(UUID issueId, Consumer<Pseudonym> consumer) throws TftsrException {
		List<Pseudonym> page = page(issueId, PseudonymRows.Place.START);
		while (!page.isEmpty()) {
			page.forEach(consumer);
			page = page(issueId, PseudonymRows.placeOf(page.getLast()));
		}
	}

	private List<Pseudonym> page(UUID issueId, PseudonymRows.Place behind) throws TftsrException {
		return transactions.read(() -> Messages.Pseudonym_pageWhat,
				transaction -> PseudonymRows.page(transaction, issueId, behind));
	}

	@Override
	public void add(UUID issueId, List<Pseudonym> pseudonyms) throws TftsrException {
		Supplier<String> what = () -> Messages.PseudonymRows_keepWhat;
		transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			PseudonymRows rows = new PseudonymRows(transaction, issueId);
			for (Pseudonym pseudonym : pseudonyms) {
				rows.add(pseudonym);
			}
			rows.flush();
			return null;
		});
	}
}
