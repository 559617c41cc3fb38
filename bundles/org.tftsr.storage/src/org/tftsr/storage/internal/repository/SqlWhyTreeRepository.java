package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyMerge;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Trees of whys in the database. */
@Component
public final class SqlWhyTreeRepository implements WhyTreeRepository {

	private static final String ENTITY = "issue";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlWhyTreeRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public WhyTree tree(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.Why_listWhat;
		return transactions.read(what, transaction -> {
			requireIssue(transaction, what, issueId);
			return WhyTreeTable.read(transaction, issueId);
		});
	}

	@Override
	public WhyTree save(UUID issueId, WhyTree seen, WhyTree wanted) throws TftsrException {
		Supplier<String> what = () -> Messages.WhyTree_saveWhat;
		return transactions.write(what, transaction -> {
			requireIssue(transaction, what, issueId);
			WhyTree now = WhyTreeTable.read(transaction, issueId);
			WhyMerge.Result merged = WhyMerge.merge(seen, wanted, now);
			requireNoConflict(what, merged.conflicts());
			WhyTree after = merged.tree();
			if (after.equals(now)) {
				return now;
			}
			requireQuestions(what, now, after);
			WhyTreeTable.write(transaction, issueId, now, after);
			transaction.issueChanged(what, issueId);
			transaction.audit("update_why_tree", ENTITY, issueId, details(now, after));
			return WhyTreeTable.read(transaction, issueId);
		});
	}

	private static void requireNoConflict(Supplier<String> what, List<String> conflicts) throws TftsrException {
		if (!conflicts.isEmpty()) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(),
					NLS.bind(Messages.WhyTree_requireNoConflictWhy, Inputs.joined(Messages.List_andThe, conflicts)),
					Messages.WhyTree_requireNoConflictRemedy);
		}
	}

	/** A database of the earlier app may hold blank ones; they stay until somebody writes there. */
	private static void requireQuestions(Supplier<String> what, WhyTree before, WhyTree after) throws TftsrException {
		for (Why why : after.whys()) {
			boolean untouched = before.find(why.id()).filter(old -> old.question().equals(why.question())).isPresent();
			if (!untouched) {
				Inputs.requireText(() -> NLS.bind(Messages.WhyTree_questionWhat, what.get(), after.number(why.id())),
						() -> Messages.Field_question, why.question());
			}
		}
	}

	/** How many; texts may hold personal data. */
	private static Map<String, Object> details(WhyTree before, WhyTree after) {
		Map<String, Object> details = new LinkedHashMap<>();
		List<Why> gone = before.whys().stream().filter(why -> after.find(why.id()).isEmpty()).toList();
		put(details, "added", after.whys().stream().filter(why -> before.find(why.id()).isEmpty()).count());
		put(details, "changed", after.whys().stream()
				.filter(why -> before.find(why.id()).filter(old -> !old.equals(why)).isPresent()).count());
		put(details, "accepted", after.whys().stream().filter(why -> !why.isProposed()
				&& before.find(why.id()).filter(Why::isProposed).isPresent()).count());
		put(details, "rejected", gone.stream().filter(Why::isProposed).count());
		put(details, "removed", gone.stream().filter(why -> !why.isProposed()).count());
		details.put("level", after.level());
		return details;
	}

	private static void put(Map<String, Object> details, String name, long count) {
		if (count > 0) {
			details.put(name, count);
		}
	}

	@Override
	public UUID issueOf(UUID whyId) throws TftsrException {
		Supplier<String> what = () -> Messages.WhyTree_issueOfWhat;
		return transactions.read(what, transaction -> WhyTable.find(transaction, whyId)
				.orElseThrow(() -> Inputs.notFound(what, Messages.Why_noneWhy, whyId)).issueId());
	}

	private static void requireIssue(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		IssueTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Issue_noneWhy, id));
	}
}
