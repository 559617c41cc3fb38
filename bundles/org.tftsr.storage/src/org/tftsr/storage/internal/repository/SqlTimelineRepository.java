package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.LogTimes;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Events, and the clocks and times of logs, in the database. */
@Component
public final class SqlTimelineRepository implements TimelineRepository {

	private static final String ISSUE = "issue";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlTimelineRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Optional<TimelineEvent> find(UUID eventId) throws TftsrException {
		return transactions.read(() -> Messages.Timeline_findWhat, transaction -> TimelineTable.find(transaction, eventId));
	}

	@Override
	public TimelineEvent addLine(UUID logFileId, long line, String type, String description, Instant occurredAt,
			String originalTime) throws TftsrException {
		Supplier<String> what = () -> Messages.Event_addWhat;
		Inputs.requireText(what, () -> Messages.Field_type, type);
		Inputs.requireText(what, () -> Messages.Field_description, description);
		return transactions.write(what, transaction -> {
			UUID issueId = log(transaction, what, logFileId).issueId();
			transaction.issueChanged(what, issueId);
			UUID id = transaction.newId();
			TimelineTable.insert(transaction, new TimelineEvent(id, issueId, type, description, occurredAt, originalTime,
					transaction.now(), logFileId, line));
			transaction.audit("add_timeline_event", ISSUE, issueId, Map.of("event_id", id.toString()));
			return TimelineTable.find(transaction, id).orElseThrow();
		});
	}

	@Override
	public TimelineEvent update(UUID eventId, TimelineChange change) throws TftsrException {
		Supplier<String> what = () -> Messages.Timeline_updateWhat;
		Inputs.requireText(what, () -> Messages.Field_type, change.type());
		Inputs.requireText(what, () -> Messages.Field_description, change.description());
		return transactions.write(what, transaction -> {
			TimelineEvent before = event(transaction, what, eventId);
			Inputs.requireAsSeen(what, () -> Messages.Event_changedRemedy, change.overwritten(before));
			TimelineTable.update(transaction, eventId, change);
			transaction.issueChanged(what, before.issueId());
			transaction.audit("update_timeline_event", ISSUE, before.issueId(), Map.of("event_id", eventId.toString()));
			return TimelineTable.find(transaction, eventId).orElseThrow();
		});
	}

	@Override
	public void delete(UUID eventId) throws TftsrException {
		Supplier<String> what = () -> Messages.Timeline_deleteWhat;
		transactions.write(what, transaction -> {
			UUID issueId = event(transaction, what, eventId).issueId();
			TimelineTable.delete(transaction, eventId);
			transaction.issueChanged(what, issueId);
			transaction.audit("delete_timeline_event", ISSUE, issueId, Map.of("event_id", eventId.toString()));
			return null;
		});
	}

	@Override
	public Map<UUID, LogClock> clocks(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Timeline_clocksWhat,
				transaction -> LogTimesTable.clocks(transaction, issueId));
	}

	@Override
	public void setClock(UUID logFileId, LogClock clock) throws TftsrException {
		Supplier<String> what = () -> Messages.Timeline_setClockWhat;
		transactions.write(what, transaction -> {
			LogFile log = log(transaction, what, logFileId);
			LogTimesTable.putClock(transaction, logFileId, clock);
			transaction.issueChanged(what, log.issueId());
			transaction.audit("set_log_clock", "log_file", logFileId, Map.of("issue_id", log.issueId().toString(), "zone",
					clock.zone().getId(), "skew_ms", clock.skew().toMillis()));
			return null;
		});
	}

	@Override
	public Map<UUID, LogTimes> times(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Timeline_timesWhat,
				transaction -> LogTimesTable.times(transaction, issueId));
	}

	@Override
	public void keepTimes(UUID logFileId, LogTimes times) throws TftsrException {
		Supplier<String> what = () -> Messages.Timeline_keepTimesWhat;
		transactions.write(what, transaction -> {
			log(transaction, what, logFileId);
			LogTimesTable.putTimes(transaction, logFileId, times);
			return null;
		});
	}

	private static TimelineEvent event(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		return TimelineTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Event_noneWhy, id));
	}

	private static LogFile log(Transaction transaction, Supplier<String> what, UUID id) throws SQLException, TftsrException {
		return LogFileTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Log_noneWhy, id));
	}
}
