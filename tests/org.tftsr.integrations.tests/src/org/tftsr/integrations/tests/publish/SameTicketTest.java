package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A ticket that somebody else has made of the same: it is looked for by its title before another one is made. */
class SameTicketTest extends TicketServerCase {

	@TempDir
	private Path otherFolder;

	private final List<Preview> shown = new ArrayList<>();

	private Optional<Candidate> sameTitle(PreparedPublication prepared) throws TftsrException {
		return publications.sameTitle(prepared, preview -> {
			shown.add(preview);
			return Reviewer.Verdict.SEND;
		}, Progress.NONE);
	}

	/** Somebody makes a ticket; its identifier. */
	private String add(ServiceKind service, String title) {
		return service == ServiceKind.SERVICENOW ? instance.add(title) : Integer.toString(organisation.add("Bug", title));
	}

	private void close(ServiceKind service) {
		if (service == ServiceKind.SERVICENOW) {
			change(service, "active", "false");
		} else {
			change(service, "System.State", "Closed");
		}
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void oneThatIsOpenIsOfferedInARequestThatWasShown(ServiceKind service) throws Exception {
		PreparedPublication prepared = prepare(service, Map.of());
		assertEquals(Optional.empty(), sameTitle(prepared));
		add(service, prepared.title() + " again");
		assertEquals(Optional.empty(), sameTitle(prepared));
		String there = add(service, prepared.title());
		Candidate found = sameTitle(prepared).orElseThrow();
		assertEquals(there, found.id());
		assertTrue(found.label().endsWith(' ' + prepared.title()), found.label());
		Preview before = prepared.requests().getLast();
		for (Preview asked : shown) {
			assertEquals(before.address(), asked.address());
			assertArrayEquals(before.body(), asked.body());
		}
		assertEquals(3, shown.size());
		PublicationTarget update = new PublicationTarget(service, null, null, there, Map.of(), false, false);
		assertEquals(Optional.empty(), sameTitle(prepare(null, update)), "a change is no new one");
		assertEquals(there, publish(prepare(null, update)).remoteId());
		assertEquals(2, tickets(service));
	}

	@ParameterizedTest
	@EnumSource(value = ServiceKind.class, names = { "SERVICENOW", "AZURE_DEVOPS" })
	void neitherOneThatIsClosedNorTheOneOfTheIssueIsOffered(ServiceKind service) throws Exception {
		publish(null, service);
		PreparedPublication another = prepare(service, Map.of("new", "true"));
		assertTrue(another.makesNew());
		assertEquals(Optional.empty(), sameTitle(another), "whoever makes another one has seen it");
		IssueRepository issues = TestServices.get(IssueRepository.class);
		String title = issues.find(made.issue()).orElseThrow().issue().title();
		made = LoggedIssue.make(otherFolder);
		issues.update(made.issue(), new IssueChange(title, null, null, null, null, null, null));
		PreparedPublication prepared = prepare(service, Map.of());
		assertEquals(another.title(), prepared.title());
		assertTrue(sameTitle(prepared).isPresent());
		close(service);
		assertEquals(Optional.empty(), sameTitle(prepared));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "SERVICENOW,It's ^OR down", "SERVICENOW,javascript:x = y", "AZURE_DEVOPS,It's ^OR 'down'",
			"SERVICENOW,Login of kim@example.org", "AZURE_DEVOPS,Login of kim@example.org" })
	void whatTheTitleSaysIsNoPartOfTheQuery(ServiceKind service, String title) throws Exception {
		add(service, "Something else");
		TestServices.get(IssueRepository.class).update(made.issue(), new IssueChange(title, null, null, null, null, null, null));
		PreparedPublication prepared = prepare(service, Map.of());
		assertEquals(Optional.empty(), sameTitle(prepared));
		String there = add(service, prepared.title());
		assertEquals(there, sameTitle(prepared).map(Candidate::id).orElseThrow());
		assertEquals(List.of(), instance.queries().programs());
		assertEquals(List.of(), instance.queries().ignored());
		assertFalse(fake(service).received().stream().anyMatch(request -> (request.text() + request.parameters()).contains("kim@")));
		assertEquals(title.contains("kim@") ? Integer.valueOf(1) : null, shown.getFirst().redacted().get("EMAIL"));
	}
}
