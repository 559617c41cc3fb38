package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;

import com.google.gson.JsonParser;

/** Finding work items by what a person types. */
class WorkItemSearchTest extends DevOpsCase {

	private static List<String> titles(List<WorkItem> items) {
		return items.stream().map(WorkItem::title).toList();
	}

	@Test
	void titlesWithAllWordsAreFound() throws Exception {
		organisation.add("Bug", "Disk full on db-1");
		organisation.add("Task", "The queue is full");
		organisation.add("Bug", "Full disk again");
		assertEquals(List.of("Full disk again", "Disk full on db-1"), titles(search("disk  full", 10)));
		assertEquals(1, shown.size());
	}

	@Test
	void moreThan450AreReadTwoHundredAtATime() throws Exception {
		for (int i = 1; i <= 457; i++) {
			organisation.add("Bug", "Disk " + i);
		}
		organisation.hide(300);
		List<WorkItem> found = search("disk", 1000);
		assertEquals(456, found.size());
		assertEquals("Disk 457", found.getFirst().title());
		assertEquals("Disk 1", found.getLast().title());
		List<Integer> batches = organisation.received("POST").stream().filter(request -> request.path().endsWith("workitemsbatch"))
				.map(Received::text).map(text -> JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("ids").size()).toList();
		assertEquals(List.of(200, 200, 57), batches);
		// one of them may not be seen
		assertEquals(249, search("disk", 250).size());
		assertEquals(2, shown.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's", "zzz' OR [System.Id] > 0 --", "'", "''", "' ORDER BY [System.Id]", "zzz') OR ('1'='1", "@project",
			"[System.Id]", "zzz'\n OR 1=1", "\\' OR 1=1", "ü🚀'" })
	void wordsAreNeverPartOfTheQuery(String words) throws Exception {
		organisation.add("Bug", "Disk full");
		assertEquals(List.of(), search(words, 10));
		organisation.add("Bug", "Say " + words.replaceAll("\\s+", " "));
		assertEquals(1, search(words, 10).size());
	}

	@Test
	void aNumberIsLookedUpAsOneWithoutAsking() throws Exception {
		organisation.add("Bug", "Disk full");
		organisation.add("Bug", "See 1");
		assertEquals(List.of("Disk full"), titles(search("#1", 10)));
		assertEquals(List.of("Disk full"), titles(search(" 1 ", 10)));
		assertEquals(0, shown.size());
		// as long as numbers of persons are: a word like any other
		search("078051120", 10);
		assertEquals(1, shown.size());
	}

	@Test
	void whatIsSensitiveInTheWordsDoesNotLeave() throws Exception {
		search("login of kim@example.org with password=hunter2secret", 10);
		String sent = organisation.received().getFirst().text();
		assertFalse(sent.contains("kim") || sent.contains("hunter2"), sent);
		assertTrue(sent.contains("[EMAIL-1]"), sent);
		assertEquals(1, shown.getFirst().redacted().get("EMAIL"), "whoever is asked is told");
	}

	@Test
	void tooManyAreSaidToBeTooMany() {
		organisation.answerNext(Reply.json(400,
				"{\"message\":\"VS402337: The number of work items returned exceeds the size limit of 20000.\",\"typeKey\":\"X\"}"));
		assertSays(assertThrows(TftsrException.class, () -> search("e", 10)), ProblemKind.INVALID_INPUT, "20,000", "more words");
	}

	@Test
	void wordsThatAreTooManyAreRefusedHere() {
		assertSays(assertThrows(TftsrException.class, () -> search("disk ".repeat(200), 10)), ProblemKind.INVALID_INPUT, "few words");
		assertEquals(0, organisation.received().size());
	}

	@Test
	void projectsAreListedAllOfThemAndNamedOnce() throws Exception {
		for (int i = 0; i < 450; i++) {
			organisation.addProject("Project " + i);
		}
		assertEquals(452, service().projects(Progress.NONE).size());
		organisation.forget();
		assertEquals("Simple", service().project("Simple", Progress.NONE).text());
		assertEquals(0, organisation.received().size());
		assertEquals(FakeDevOps.PROJECT_ID, service().project("fabrikam shop", Progress.NONE).text());
		assertEquals(FakeDevOps.PROJECT_ID, service().project(null, Progress.NONE).text());
		assertSays(assertThrows(TftsrException.class, () -> service().project("No such", Progress.NONE)), ProblemKind.NOT_FOUND);
	}
}
