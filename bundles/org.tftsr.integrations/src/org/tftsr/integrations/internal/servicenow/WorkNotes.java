package org.tftsr.integrations.internal.servicenow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;

/** Reads work notes: as the incident shows all of them in one field, else one by one from the table that they are kept in. */
final class WorkNotes {

	private static final String ACTION = "get_servicenow_incident";
	private static final String FIELD = "work_notes";
	private static final int MOST = 1000;
	private static final Reviewer NO_TEXT = preview -> Reviewer.Verdict.REFUSE;

	private final TableCalls table;

	WorkNotes(TableCalls table) {
		this.table = table;
	}

	/** Empty where there are none, or they may not be seen: an instance does not say which. */
	Optional<String> of(Setting sysId, Progress progress) throws TftsrException {
		RestCall call = RestCall.read(ACTION, Messages.WorkNotes_readWhat,
				TableCalls.withFields(table.address(TableCalls.INCIDENTS).segment(sysId), "sys_id," + FIELD));
		String shown = TableCalls.record(call, table.send(call, NO_TEXT, progress)).shown(FIELD);
		return shown == null ? kept(sysId, progress) : Optional.of(shown);
	}

	private Optional<String> kept(Setting sysId, Progress progress) throws TftsrException {
		RestCall call = TableCalls.query(ACTION, Messages.WorkNotes_readWhat,
				TableCalls.withFields(table.address(TableCalls.JOURNALS), "element_id,value"), IncidentQuery.workNotes(sysId), false);
		List<TableRecord> notes;
		try {
			notes = table.list(call, MOST, NO_TEXT, progress);
		} catch (RestProblem problem) {
			if (problem.kind() == ProblemKind.REMOTE || problem.words().isEmpty()) {
				// too busy, out of order, or said by something in between: it says nothing of who may read what
				throw problem;
			}
			// many users may not read this table
			return Optional.empty();
		}
		// an instance leaves out a condition that it does not understand, and answers with whatever there is
		String text = notes.stream().filter(note -> sysId.text().equals(note.value("element_id"))).map(note -> note.value("value"))
				.filter(Objects::nonNull).collect(Collectors.joining("\n"));
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}
}
