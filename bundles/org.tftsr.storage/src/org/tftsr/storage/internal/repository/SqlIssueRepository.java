package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Page;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Issues, whys and timeline in the database. */
@Component
public final class SqlIssueRepository implements IssueRepository {

	private static final String ENTITY = "issue";
	private static final int SHORTEST_PREFIX = 4;

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlIssueRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Issue create(NewIssue issue) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_createWhat;
		Inputs.requireText(what, () -> Messages.Field_title, issue.title());
		return transactions.write(what, transaction -> {
			UUID id = IssueTable.insert(transaction, issue);
			transaction.audit("create_issue", ENTITY, id, Map.of("severity", issue.severity().id()));
			transaction.announce(Topics.ISSUE_CREATED, Topics.ISSUE_ID, id.toString());
			return IssueTable.find(transaction, id).orElseThrow();
		});
	}

	@Override
	public Optional<IssueDetail> find(UUID id) throws TftsrException {
		return transactions.read(() -> Messages.Issue_findWhat, transaction -> {
			Optional<Issue> issue = IssueTable.find(transaction, id);
			return issue.isEmpty() ? Optional.empty() : Optional.of(detail(transaction, issue.get()));
		});
	}

	private static IssueDetail detail(Transaction transaction, Issue issue) throws SQLException {
		UUID id = issue.id();
		return new IssueDetail(issue, LogFileTable.list(transaction, id), WhyTable.list(transaction, id),
				TimelineTable.list(transaction, id), DocumentTable.list(transaction, id),
				ConversationTable.list(transaction, id));
	}

	@Override
	public Optional<UUID> resolve(String prefix) throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.Issue_resolveWhat, prefix);
		if (prefix.length() < SHORTEST_PREFIX) {
			throw Inputs.invalid(what, Messages.Issue_shortWhy, NLS.bind(Messages.Issue_shortRemedy, SHORTEST_PREFIX));
		}
		String lower = prefix.toLowerCase(Locale.ROOT);
		if (!lower.matches("[0-9a-f-]+")) {
			return Optional.empty();
		}
		List<UUID> ids = transactions.read(what, transaction -> IssueTable.beginningWith(transaction, lower));
		if (ids.size() > 1) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.Issue_severalWhy,
					Messages.Issue_severalRemedy);
		}
		return ids.stream().findFirst();
	}

	@Override
	public Page<IssueSummary> list(IssueQuery query) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_listWhat;
		Inputs.requireRows(what, query.limit());
		return transactions.read(what, transaction -> IssueListing.page(what, transaction, query));
	}

	@Override
	public SearchResult search(String text, int limit) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_searchWhat;
		Inputs.requireRows(what, limit);
		return transactions.read(what, transaction -> IssueSearch.search(transaction, text, limit));
	}

	@Override
	public Issue update(UUID id, IssueChange change) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_updateWhat;
		if (change.title() != null) {
			Inputs.requireText(what, () -> Messages.Field_title, change.title());
		}
		return transactions.write(what, transaction -> {
			Issue before = require(transaction, what, id);
			Inputs.requireAsSeen(what, () -> Messages.Issue_changedRemedy, change.overwritten(before));
			List<String> fields = IssueTable.update(transaction, before, change);
			if (!fields.isEmpty()) {
				transaction.issueChanged(what, id);
				transaction.audit("update_issue", ENTITY, id, details(fields, change));
			}
			return require(transaction, what, id);
		});
	}

	/** Which fields changed, and the new value of those that are words of ours; texts may hold personal data. */
	private static Map<String, Object> details(List<String> fields, IssueChange change) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("fields", fields);
		if (change.status() != null) {
			details.put("status", change.status().id());
		}
		if (change.severity() != null) {
			details.put("severity", change.severity().id());
		}
		return details;
	}

	@Override
	public void delete(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_deleteWhat;
		transactions.write(what, transaction -> {
			require(transaction, what, id);
			Map<String, Long> gone = IssueParts.count(transaction, id);
			transaction.update("DELETE FROM issues WHERE id = ?", id);
			transaction.audit("delete_issue", ENTITY, id, gone);
			transaction.announce(Topics.ISSUE_DELETED, Topics.ISSUE_ID, id.toString());
			return null;
		});
	}

	@Override
	public WhyStep addWhy(UUID issueId, Integer order, String question, String answer, String evidence, WhyState state)
			throws TftsrException {
		Supplier<String> what = () -> Messages.Why_addWhat;
		Inputs.requireText(what, () -> Messages.Field_question, question);
		if (order != null && order < 1) {
			throw Inputs.invalid(what, Messages.Issue_placeWhy, Messages.Issue_placeRemedy);
		}
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			int place = order == null ? WhyTable.nextOrder(transaction, issueId) : order;
			if (WhyTable.isTaken(transaction, issueId, place)) {
				throw new TftsrException(ProblemKind.CONFLICT, what.get(), NLS.bind(Messages.Issue_takenWhy, place),
						Messages.Issue_takenRemedy);
			}
			WhyStep why = new WhyStep(transaction.newId(), issueId, place, question, orEmpty(answer), orEmpty(evidence),
					state, Timestamps.parse(transaction.timestamp()));
			WhyTable.insert(transaction, why);
			transaction.audit("add_five_why", ENTITY, issueId, Map.of("order", place, "state", state.id()));
			return why;
		});
	}

	@Override
	public WhyStep updateWhy(UUID whyId, WhyChange change) throws TftsrException {
		Supplier<String> what = () -> Messages.Why_changeWhat;
		if (change.question() != null) {
			Inputs.requireText(what, () -> Messages.Field_question, change.question());
		}
		return transactions.write(what, transaction -> {
			WhyStep before = WhyTable.find(transaction, whyId)
					.orElseThrow(() -> Inputs.notFound(what, Messages.Why_noneWhy, whyId));
			Inputs.requireAsSeen(what, () -> Messages.Why_changedRemedy, change.overwritten(before));
			WhyStep after = new WhyStep(whyId, before.issueId(), before.order(),
					either(change.question(), before.question()), either(change.answer(), before.answer()),
					either(change.evidence(), before.evidence()), either(change.state(), before.state()),
					before.createdAt());
			WhyTable.update(transaction, after);
			transaction.issueChanged(what, after.issueId());
			transaction.audit("update_five_why", ENTITY, after.issueId(),
					Map.of("order", after.order(), "state", after.state().id()));
			return after;
		});
	}

	@Override
	public List<WhyStep> whys(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.Why_listWhat;
		return transactions.read(what, transaction -> {
			require(transaction, what, issueId);
			return WhyTable.list(transaction, issueId);
		});
	}

	@Override
	public TimelineEvent addTimelineEvent(UUID issueId, String type, String description, Instant occurredAt,
			String originalTime) throws TftsrException {
		Supplier<String> what = () -> Messages.Event_addWhat;
		Inputs.requireText(what, () -> Messages.Field_type, type);
		Inputs.requireText(what, () -> Messages.Field_description, description);
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			UUID id = transaction.newId();
			TimelineTable.insert(transaction,
					new TimelineEvent(id, issueId, type, description, occurredAt, originalTime, transaction.now()));
			transaction.audit("add_timeline_event", ENTITY, issueId, Map.of("event_id", id.toString()));
			return TimelineTable.find(transaction, id).orElseThrow();
		});
	}

	@Override
	public List<TimelineEvent> timeline(UUID issueId) throws TftsrException {
		Supplier<String> what = () -> Messages.Issue_timelineWhat;
		return transactions.read(what, transaction -> {
			require(transaction, what, issueId);
			return TimelineTable.list(transaction, issueId);
		});
	}

	private static Issue require(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		return IssueTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Issue_noneWhy, id));
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	private static <T> T either(T given, T otherwise) {
		return given == null ? otherwise : given;
	}
}
