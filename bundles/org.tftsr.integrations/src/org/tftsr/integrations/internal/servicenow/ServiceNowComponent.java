package org.tftsr.integrations.internal.servicenow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.NotThereProblem;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.Sha256;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.Address;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.ReplacementCounts;

/** Incidents through the gate. */
@Component(service = ServiceNowService.class)
public final class ServiceNowComponent implements ServiceNowService {

	private static final String SEARCH = "search_servicenow_incidents";
	private static final int MOST_FOUND = 50;
	private static final int MOST_FILES = 1000;
	private static final Reviewer NO_TEXT = preview -> Reviewer.Verdict.REFUSE;

	private final RestCalls calls;
	private final Detectors detectors;

	@Activate
	public ServiceNowComponent(@Reference RestCalls calls, @Reference Detectors detectors) {
		this.calls = calls;
		this.detectors = detectors;
	}

	private Integration integration() throws TftsrException {
		return calls.integration(ServiceKind.SERVICENOW);
	}

	private static Address incidents(TableCalls table) throws TftsrException {
		return TableCalls.withFields(table.address(TableCalls.INCIDENTS), Incidents.ALL_FIELDS);
	}

	private static Address incident(TableCalls table, Setting sysId) throws TftsrException {
		return TableCalls.withFields(table.address(TableCalls.INCIDENTS).segment(sysId), Incidents.ALL_FIELDS);
	}

	/** With how values of fields are meant. */
	private static Address written(Address address, IncidentContent content) {
		return IncidentBody.hasNames(content) ? address.query("sysparm_input_display_value", "true") : address;
	}

	@Override
	public List<Incident> search(String words, Reviewer reviewer, Progress progress) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		boolean number = IncidentQuery.isNumber(words);
		String sysId = IncidentQuery.sysId(words);
		// so many digits may be a key as well: a person sees them before they leave
		RedactedPhrase query = number ? IncidentQuery.number(Setting.of("number", words.strip()))
				: sysId != null ? IncidentQuery.identifier(sysId) : IncidentQuery.titles(words, detectors.current());
		RestCall call = TableCalls.query(SEARCH, Messages.ServiceNowComponent_searchWhat,
				TableCalls.withFields(table.address(TableCalls.INCIDENTS), Incidents.FIELDS), query, !number)
				.replacing(TypedWords.replaced(query, detectors.current().settings()));
		return table.list(call, MOST_FOUND, reviewer, progress).stream().filter(Incidents::isIncident)
				.filter(record -> !number || words.strip().equalsIgnoreCase(record.value("number")))
				.filter(record -> sysId == null || sysId.equals(record.value("sys_id"))).map(record -> Incidents.of(record, integration))
				.toList();
	}

	@Override
	public Incident get(Setting number, Progress progress) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		if (IncidentQuery.isSysId(number)) {
			return read(table, integration, number, progress);
		}
		RestCall call = TableCalls.query("get_servicenow_incident", NLS.bind(Messages.ServiceNowComponent_readWhat, number),
				incidents(table), IncidentQuery.number(number), false);
		// an instance leaves out a condition that it does not understand, and answers with whatever there is
		return table.list(call, 2, NO_TEXT, progress).stream().filter(Incidents::isIncident)
				.filter(record -> number.text().equalsIgnoreCase(record.value("number"))).findFirst()
				.map(record -> Incidents.of(record, integration))
				.orElseThrow(() -> new NotThereProblem(call.what(),
						Messages.ServiceNowComponent_noneWhy,
						Messages.ServiceNowComponent_noneRemedy));
	}

	private static Incident read(TableCalls table, Integration integration, Setting sysId, Progress progress) throws TftsrException {
		RestCall call = RestCall.read("get_servicenow_incident", NLS.bind(Messages.ServiceNowComponent_readWhat, sysId),
				incident(table, sysId));
		return incident(call, table.send(call, NO_TEXT, progress), integration);
	}

	private static Incident incident(RestCall call, RestAnswer answer, Integration integration) throws TftsrException {
		TableRecord record = TableCalls.record(call, answer);
		if (!Incidents.isIncident(record)) {
			throw TableCalls.notUnderstood(call);
		}
		return Incidents.of(record, integration);
	}

	@Override
	public List<String> notTaken(Setting sysId, IncidentContent content, Progress progress) throws TftsrException {
		List<String> names = IncidentBody.readable(content);
		if (names.isEmpty()) {
			return List.of();
		}
		TableCalls table = new TableCalls(calls, integration());
		RestCall call = RestCall.read("get_servicenow_incident", Messages.ServiceNowComponent_fieldsWhat,
				TableCalls.withFields(table.address(TableCalls.INCIDENTS).segment(sysId), "sys_id," + String.join(",", names)));
		TableRecord record = TableCalls.record(call, table.send(call, NO_TEXT, progress));
		return names.stream().filter(name -> !record.shows(name)).toList();
	}

	@Override
	public Optional<Incident> withCorrelation(UUID correlationId, Progress progress) throws TftsrException {
		Integration integration = integration();
		return withCorrelation(new TableCalls(calls, integration), integration, correlationId, progress);
	}

	private static Optional<Incident> withCorrelation(TableCalls table, Integration integration, UUID id, Progress progress)
			throws TftsrException {
		RestCall call = TableCalls.query("get_servicenow_incident", Messages.ServiceNowComponent_lookUpWhat, incidents(table),
				IncidentQuery.correlation(id), false);
		return table.list(call, 2, NO_TEXT, progress).stream().filter(Incidents::isIncident)
				.filter(record -> id.toString().equalsIgnoreCase(record.value("correlation_id"))).findFirst()
				.map(record -> Incidents.of(record, integration));
	}

	@Override
	public Optional<String> workNotes(Setting sysId, Progress progress) throws TftsrException {
		TableCalls table = new TableCalls(calls, integration());
		return new WorkNotes(table).of(sysId, progress);
	}

	@Override
	public Preview previewSameTitle(IncidentContent content) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		return calls.preview(integration, TableCalls.first(titled(table, content), MOST_FOUND));
	}

	private RestCall titled(TableCalls table, IncidentContent content) throws TftsrException {
		RedactedPhrase query = IncidentQuery.activeWith(content.shortDescription(), detectors.current());
		return TableCalls.query(SEARCH, Messages.ServiceNowComponent_sameTitleWhat,
				TableCalls.withFields(table.address(TableCalls.INCIDENTS), Incidents.FIELDS), query, true).about(content.issueId())
				.replacing(TypedWords.replaced(query, detectors.current().settings()));
	}

	@Override
	public List<Incident> sameTitle(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		String title = content.shortDescription().text().strip();
		// an instance leaves out a condition that it does not understand
		return table.list(titled(table, content), MOST_FOUND, reviewer, progress).stream().filter(Incidents::isIncident)
				.map(record -> Incidents.of(record, integration))
				.filter(incident -> incident.shortDescription() != null && title.equalsIgnoreCase(incident.shortDescription().strip())).toList();
	}

	@Override
	public Preview previewCreate(IncidentContent content) throws TftsrException {
		Integration integration = integration();
		return calls.preview(integration, creating(new TableCalls(calls, integration), content));
	}

	private RestCall creating(TableCalls table, IncidentContent content) throws TftsrException {
		return new RestCall("create_servicenow_incident", Messages.ServiceNowComponent_makeWhat, content.issueId(), "POST",
				written(incidents(table), content), Map.of(), IncidentBody.of(content), false, true, redacted(content), Map.of());
	}

	private Map<String, Integer> redacted(IncidentContent content) throws TftsrException {
		return ReplacementCounts.of(IncidentBody.texts(content), detectors.current().settings());
	}

	@Override
	public Incident create(IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		UUID id = content.correlationId();
		if (id != null) {
			Optional<Incident> there = withCorrelation(table, integration, id, progress);
			if (there.isPresent()) {
				return there.get();
			}
		}
		RestCall call = creating(table, content);
		Incident made;
		try {
			made = incident(call, table.send(call, reviewer, progress), integration);
		} catch (TftsrException problem) {
			if (id == null || !LostAnswers.mayHaveArrived(problem)) {
				throw problem;
			}
			return LostAnswers.lookUp(problem, () -> withCorrelation(table, integration, id, progress)).orElseThrow(() -> problem);
		}
		return readBack(table, integration, made, progress);
	}

	/** What rules of the instance have made of it once it was written. */
	private static Incident readBack(TableCalls table, Integration integration, Incident written, Progress progress) {
		try {
			return read(table, integration, Setting.of("sys_id", written.sysId()), progress);
		} catch (TftsrException e) {
			// it is written, which matters most; the answer to that says what is known of it
			return written;
		}
	}

	@Override
	public Preview previewUpdate(Setting sysId, IncidentContent content) throws TftsrException {
		Integration integration = integration();
		return calls.preview(integration, updating(new TableCalls(calls, integration), sysId, content));
	}

	private RestCall updating(TableCalls table, Setting sysId, IncidentContent content) throws TftsrException {
		// sent twice, a work note stands there twice; of anything else the answer to the second would hide that the first was done
		return new RestCall("update_servicenow_incident", Messages.ServiceNowComponent_changeWhat, content.issueId(), "PATCH",
				written(incident(table, sysId), content), Map.of(), IncidentBody.of(content), false, true, redacted(content),
				Map.of("incident", sysId.text()));
	}

	@Override
	public Incident update(Setting sysId, IncidentContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Integration integration = integration();
		TableCalls table = new TableCalls(calls, integration);
		RestCall call = updating(table, sysId, content);
		Incident written = incident(call, table.send(call, reviewer, progress), integration);
		return readBack(table, integration, written, progress);
	}

	@Override
	public boolean attach(Setting sysId, UUID issueId, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		TableCalls table = new TableCalls(calls, integration());
		String action = "attach_to_servicenow_incident";
		String what = NLS.bind(Messages.ServiceNowComponent_attachWhat, file.name());
		RestCall files = TableCalls.query(action, what, table.address(TableCalls.FILES), IncidentQuery.files(sysId), false);
		if (isThere(table, files, file, progress)) {
			return false;
		}
		Address address = table.address(TableCalls.FILES + "/file").query("table_name", "incident").query("table_sys_id", sysId)
				.query("file_name", file.name());
		RestCall call = new RestCall(action, what, issueId, "POST", address, Map.of(), file.body(), false, true, Map.of(),
				Map.of("incident", sysId.text()));
		try {
			table.send(call, reviewer, progress);
		} catch (TftsrException problem) {
			if (!LostAnswers.mayHaveArrived(problem) || !LostAnswers.lookUp(problem, () -> isThere(table, files, file, progress))) {
				throw problem;
			}
		}
		return true;
	}

	/** Older instances say nothing of the content but its size. */
	private static boolean isThere(TableCalls table, RestCall files, RedactedFile file, Progress progress) throws TftsrException {
		byte[] bytes = file.bytes();
		String hash = Sha256.of(bytes);
		return table.list(files, MOST_FILES, NO_TEXT, progress).stream()
				.anyMatch(there -> isSame(there, file.name().text(), hash, bytes.length));
	}

	private static boolean isSame(TableRecord there, String name, String sha256, int size) {
		if (!name.equals(there.value("file_name"))) {
			return false;
		}
		String hash = there.value("hash");
		return hash == null ? Integer.toString(size).equals(there.value("size_bytes")) : hash.equalsIgnoreCase(sha256);
	}
}
