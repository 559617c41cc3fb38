package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
		return transactions.read("Cannot read the event", transaction -> TimelineTable.find(transaction, eventId));
	}

	@Override
	public TimelineEvent addLine(UUID logFileId, long line, String type, String description, Instant occurredAt,
			String originalTime) throws TftsrException {
		String what = "Cannot add to the timeline";
		Inputs.requireText(what, "type", type);
		Inputs.requireText(what, "description", description);
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
		String what = "Cannot change the event";
		Inputs.requireText(what, "type", change.type());
		Inputs.requireText(what, "description", change.description());
		return transactions.write(what, transaction -> {
			TimelineEvent before = event(transaction, what, eventId);
			Inputs.requireAsSeen(what, "event", change.overwritten(before));
			TimelineTable.update(transaction, eventId, change);
			transaction.issueChanged(what, before.issueId());
			transaction.audit("update_timeline_event", ISSUE, before.issueId(), Map.of("event_id", eventId.toString()));
			return TimelineTable.find(transaction, eventId).orElseThrow();
		});
	}

	@Override
	public void delete(UUID eventId) throws TftsrException {
		String what = "Cannot delete the event";
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
		return transactions.read("Cannot read the clocks of the logs",
				transaction -> LogTimesTable.clocks(transaction, issueId));
	}

	@Override
	public void setClock(UUID logFileId, LogClock clock) throws TftsrException {
		String what = "Cannot set the clock of the log";
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
		return transactions.read("Cannot read the times of the logs",
				transaction -> LogTimesTable.times(transaction, issueId));
	}

	@Override
	public void keepTimes(UUID logFileId, LogTimes times) throws TftsrException {
		String what = "Cannot keep the times of the log";
		transactions.write(what, transaction -> {
			log(transaction, what, logFileId);
			LogTimesTable.putTimes(transaction, logFileId, times);
			return null;
		});
	}

	private static TimelineEvent event(Transaction transaction, String what, UUID id)
			throws SQLException, TftsrException {
		return TimelineTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, "event", id));
	}

	private static LogFile log(Transaction transaction, String what, UUID id) throws SQLException, TftsrException {
		return LogFileTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, "log file", id));
	}
}
