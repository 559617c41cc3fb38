package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/** Making and changing work items. */
class WorkItemTest extends DevOpsCase {

	private static final String STEPS = "Microsoft.VSTS.TCM.ReproSteps";
	private static final String SEVERITY = "Microsoft.VSTS.Common.Severity";

	@Test
	void aBugIsMadeWithWhatABugHas() throws Exception {
		UUID correlation = UUID.randomUUID();
		WorkItem made = create(content("Bug", correlation, "Checkout fails: it's <slow> & late"));
		FakeWorkItem there = organisation.items().getFirst();
		assertEquals(Map.of("System.Title", "Checkout fails: it's <slow> & late", STEPS, "The *disk* is full", SEVERITY, "2 - High",
				"Microsoft.VSTS.Common.Priority", "2", "System.Tags", "checkout; database; tftsr-" + correlation), there.fields());
		assertEquals(Set.of(STEPS), there.markdownFields());
		assertEquals(new WorkItem(1, 1, "Bug", "Checkout fails: it's <slow> & late", "<p>The <em>disk</em> is full</p>\n", "2 - High", 2, "New", FakeDevOps.PROJECT,
				organisation.address() + "/_workitems/edit/1", Instant.parse("2026-11-30T08:00:01.230Z")), made);
	}

	@Test
	void aTypeWithBlanksAndWithoutSeverityIsMadeToo() throws Exception {
		create(content("User Story", UUID.randomUUID(), "Show the queue"));
		FakeWorkItem there = organisation.items().getFirst();
		assertEquals("User Story", there.type());
		assertNull(there.fields().get(SEVERITY));
		assertEquals("The *disk* is full", there.fields().get("System.Description"));
		assertTrue(organisation.received("POST").getLast().rawPath().endsWith("/workitems/$User%20Story"));
	}

	@Test
	void theTypesAreThoseOfTheProcess() throws Exception {
		assertEquals(List.of("Bug", "Task", "User Story", "Issue"), service().types(PROJECT, Progress.NONE));
		use(Process.basic());
		assertSays(assertThrows(TftsrException.class, () -> create(content("Bug", UUID.randomUUID(), "x"))), ProblemKind.INVALID_INPUT,
				"no type of this name", "Epic, Issue, Task");
	}

	@Test
	void aProcessInAnotherLanguageIsKnownByItsReferences() throws Exception {
		use(Process.german());
		assertEquals("Fehler", create(content("Bug", UUID.randomUUID(), "x")).type());
		assertEquals("2 - Hoch", organisation.items().getFirst().fields().get(SEVERITY));
	}

	@Test
	void whatATypeWantsIsNamedAsItIsToBeSet() throws Exception {
		use(Process.german());
		WorkItemContent incident = content("Incident", UUID.randomUUID(), "x");
		assertSays(assertThrows(TftsrException.class, () -> create(incident)), ProblemKind.INVALID_INPUT, "TF401320",
				"Affected service (Custom.Affected)", "field.NAME");
		assertEquals(0, organisation.items().size());
		create(new WorkItemContent(null, incident.correlationId(), PROJECT, incident.type(), incident.title(), null, null, null, 0, List.of(),
				null, Map.of("Custom.Affected", Texts.text("Shop"))));
		assertEquals("Shop", organisation.items().getFirst().fields().get("Custom.Affected"));
	}

	@Test
	void whereTheFieldsCannotBeReadTheRefusalIsToldAllTheSame() throws Exception {
		use(Process.german());
		WorkItemContent incident = content("Incident", UUID.randomUUID(), "x");
		TftsrException problem = assertThrows(TftsrException.class, () -> service().create(incident, preview -> {
			organisation.refuseNext("GET", "/workitemtypes", Reply.json(403, "{\"message\":\"TF400813: not allowed\"}"));
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		assertSays(problem, ProblemKind.INVALID_INPUT, "TF401320", "field.NAME");
		assertTrue(problem.getSuppressed()[0].getMessage().contains("TF400813"), "it is not lost either");
	}

	@Test
	void aRuleOfTheProcessIsQuoted() throws Exception {
		use(Process.german());
		WorkItemContent wrong = new WorkItemContent(null, UUID.randomUUID(), PROJECT, Texts.text("Incident"), Texts.text("x"), null, null, null,
				0, List.of(), null, Map.of("Custom.Affected", Texts.text("Bakery")));
		assertSays(assertThrows(TftsrException.class, () -> create(wrong)), ProblemKind.INVALID_INPUT, "TF401320", "Affected service", "field.NAME");
		WorkItemContent unknown = new WorkItemContent(null, UUID.randomUUID(), PROJECT, Texts.text("Bug"), Texts.text("x"), null, null, null, 0,
				List.of(), null, Map.of("Custom.Nothing", Texts.text("x")));
		assertSays(assertThrows(TftsrException.class, () -> create(unknown)), ProblemKind.INVALID_INPUT, "Custom.Nothing", "no such field");
	}

	@Test
	void aServerThatTakesNoMarkdownIsGivenHtmlFromThenOn() throws Exception {
		organisation.withoutMarkdown();
		create(content("Bug", UUID.randomUUID(), "First"));
		assertEquals("<p>The <em>disk</em> is full</p>", organisation.items().getFirst().fields().get(STEPS));
		assertEquals(Set.of(), organisation.items().getFirst().markdownFields());
		// the other bytes are shown as well
		assertEquals(2, shown.size());
		create(content("Bug", UUID.randomUUID(), "Second"));
		assertEquals(3, shown.size());
		assertEquals(2, organisation.items().size());
	}

	@Test
	void anOwnServerIsGivenHtmlAtOnce() throws Exception {
		setUp(true, Map.of());
		create(content("Bug", UUID.randomUUID(), "First"));
		assertEquals("<p>The <em>disk</em> is full</p>", organisation.items().getFirst().fields().get(STEPS));
		assertEquals(1, shown.size());
	}

	@Test
	void whatIsSentIsWhatWasShown() throws Exception {
		WorkItemContent content = content("Task", UUID.randomUUID(), "Clean the disk");
		Preview preview = service().previewCreate(content, Progress.NONE);
		assertEquals(0, organisation.items().size());
		WorkItem made = create(content);
		Received sent = organisation.received("POST").getLast();
		assertArrayEquals(preview.body(), sent.body());
		assertEquals(preview.sha256(), shown.getFirst().sha256());
		Preview change = service().previewUpdate(made, titled("Clean all disks"), Progress.NONE);
		service().update(made, titled("Clean all disks"), reviewer, Progress.NONE);
		assertArrayEquals(change.body(), organisation.received("PATCH").getFirst().body());
	}

	@Test
	void aSecondAttemptMakesNoSecondWorkItem() throws Exception {
		WorkItemContent content = content("Bug", UUID.randomUUID(), "Checkout fails");
		WorkItem made = create(content);
		assertEquals(made, create(content));
		assertEquals(made, service().withCorrelation(content, Progress.NONE).orElseThrow());
		assertTrue(service().withCorrelation(content("Bug", UUID.randomUUID(), "x"), Progress.NONE).isEmpty());
		assertEquals(1, organisation.items().size());
	}

	@Test
	void whatPeopleHaveMovedToAnotherProjectIsFoundThere() throws Exception {
		WorkItemContent content = content("Bug", UUID.randomUUID(), "Checkout fails");
		WorkItem made = create(content);
		organisation.items().getFirst().move("Other");
		WorkItem found = service().withCorrelation(content, Progress.NONE).orElseThrow();
		assertEquals(made.id() + " Other", found.id() + " " + found.project());
		assertTrue(service().withCorrelation(content("Bug", UUID.randomUUID(), "x"), Progress.NONE).isEmpty());
	}

	@Test
	void aWorkItemWhoseAnswerWasLostIsFound() throws Exception {
		organisation.add("Bug", "Another");
		organisation.loseNextAnswer("POST", "/workitems/$", null);
		assertEquals("Lost", create(content("Task", UUID.randomUUID(), "Lost")).title());
		organisation.loseNextAnswer("POST", "/workitems/$", Reply.page(504, "Gateway time-out"));
		assertEquals("Late", create(content("Task", UUID.randomUUID(), "Late")).title());
		assertEquals(3, organisation.items().size());
	}

	@Test
	void aChangeOfWhatSomebodyElseHasChangedIsRefused() throws Exception {
		WorkItem seen = service().get(organisation.add("Bug", "Checkout fails"), Progress.NONE);
		organisation.touch(1);
		assertSays(assertThrows(TftsrException.class, () -> service().update(seen, titled("Mine"), reviewer, Progress.NONE)), ProblemKind.CONFLICT,
				"changed at Azure DevOps");
		assertEquals("Checkout fails", organisation.items().getFirst().fields().get("System.Title"));
		WorkItem now = service().get(1, Progress.NONE);
		assertEquals(3, service().update(now, titled("Mine"), reviewer, Progress.NONE).revision());
	}

	@Test
	void ofTwoWhoChangeTheSameOneIsRefused() throws Exception {
		WorkItem seen = service().get(organisation.add("Bug", "Checkout fails"), Progress.NONE);
		List<ProblemKind> refused = IntStream.range(0, 2).parallel().mapToObj(i -> {
			try {
				service().update(seen, titled("Change " + i), reviewer, Progress.NONE);
				return null;
			} catch (TftsrException e) {
				return e.kind();
			}
		}).filter(Objects::nonNull).toList();
		assertEquals(List.of(ProblemKind.CONFLICT), refused);
		assertEquals(2, organisation.items().getFirst().revision());
	}

	@Test
	void aChangeKeepsTagsAndSaysWhatIsDiscussed() throws Exception {
		WorkItem made = create(content("Bug", UUID.randomUUID(), "Checkout fails"));
		WorkItemContent change = new WorkItemContent(null, null, PROJECT, null, null, null, null, null, 0, List.of(Texts.text("solved")),
				Texts.text("<p>The cause is known</p>"), Map.of());
		service().update(made, change, reviewer, Progress.NONE);
		Map<String, String> fields = organisation.items().getFirst().fields();
		assertTrue(fields.get("System.Tags").startsWith("checkout; database; tftsr-"));
		assertTrue(fields.get("System.Tags").endsWith("; solved"));
		assertEquals("<p>The cause is known</p>", fields.get("System.History"));
		assertEquals("Checkout fails", fields.get("System.Title"));
	}

	@Test
	void aFileIsAttachedOnce() throws Exception {
		WorkItem made = create(content("Bug", UUID.randomUUID(), "Checkout fails"));
		WorkItemContent change = titled("x");
		assertTrue(service().attach(made, change, Texts.file("root cause & more.txt", "The queue"), reviewer, Progress.NONE));
		assertFalse(service().attach(made, change, Texts.file("root cause & more.txt", "The queue"), reviewer, Progress.NONE));
		assertTrue(service().attach(made, change, Texts.file("second.txt", "The queue"), reviewer, Progress.NONE));
		organisation.loseNextAnswer("PATCH");
		assertTrue(service().attach(made, change, Texts.file("third.txt", "The queue"), reviewer, Progress.NONE));
		assertEquals(List.of("root cause & more.txt", "second.txt", "third.txt"), organisation.items().getFirst().files());
	}

	@Test
	void aFileThatHasChangedIsAttachedThoughNameAndSizeAreTheSame() throws Exception {
		WorkItem made = create(content("Bug", UUID.randomUUID(), "Checkout fails"));
		WorkItemContent change = titled("x");
		assertTrue(service().attach(made, change, Texts.file("cause.txt", "The queue"), reviewer, Progress.NONE));
		assertTrue(service().attach(made, change, Texts.file("cause.txt", "The cause"), reviewer, Progress.NONE));
		assertFalse(service().attach(made, change, Texts.file("cause.txt", "The queue"), reviewer, Progress.NONE));
		assertFalse(service().attach(made, change, Texts.file("cause.txt", "The cause"), reviewer, Progress.NONE));
		organisation.items().getFirst().deleteFileComments();
		assertFalse(service().attach(made, change, Texts.file("cause.txt", "The queue"), reviewer, Progress.NONE), "nothing tells more than its size");
		assertEquals(2, organisation.items().getFirst().files().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "System.Tags", "System.Title", "no field", "x", "a.b/../c" })
	void furtherFieldsThatAreNoneAreRefusedHere(String field) {
		WorkItemContent wrong = new WorkItemContent(null, null, PROJECT, Texts.text("Task"), Texts.text("x"), null, null, null, 0, List.of(), null,
				Map.of(field, Texts.text("x")));
		assertSays(assertThrows(TftsrException.class, () -> create(wrong)), ProblemKind.INVALID_INPUT, "further field");
	}

	@Test
	void aTitleThatIsTooLongIsRefusedHere() {
		assertSays(assertThrows(TftsrException.class, () -> create(content("Bug", null, "x".repeat(256)))), ProblemKind.INVALID_INPUT, "255");
	}
}
