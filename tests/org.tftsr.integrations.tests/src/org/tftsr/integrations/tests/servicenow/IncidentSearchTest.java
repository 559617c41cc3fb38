package org.tftsr.integrations.tests.servicenow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.tests.support.Reply;
import org.tftsr.net.Reviewer;

/** Finding incidents by what a person types. */
class IncidentSearchTest extends ServiceNowCase {

	private static List<String> titles(List<Incident> incidents) {
		return incidents.stream().map(Incident::shortDescription).toList();
	}

	@Test
	void titlesWithAllWordsAreFoundTheNewestFirst() throws Exception {
		instance.add("Disk full on db-1");
		instance.add("The queue is full");
		instance.add("Full disk again");
		assertEquals(List.of("Full disk again", "Disk full on db-1"), titles(search("disk  full")));
		assertEquals(1, shown.size());
	}

	@Test
	void whatAnInstanceGivesInThreePagesIsPutTogether() throws Exception {
		for (int i = 1; i <= 60; i++) {
			instance.add("Disk " + i);
		}
		instance.pageSize(20);
		List<Incident> found = search("disk");
		assertEquals(50, found.size());
		assertEquals("Disk 60", found.getFirst().shortDescription());
		assertEquals("Disk 11", found.getLast().shortDescription());
		assertEquals(50, found.stream().map(Incident::sysId).distinct().count());
		assertEquals(3, instance.received("GET").size());
		// the words are the same on each page
		assertEquals(1, shown.size());
	}

	@Test
	void pagesWithoutEndAreGivenUp() throws Exception {
		for (int i = 1; i <= 120; i++) {
			instance.answerNext(Reply.json(200, "{\"result\":[]}").with("Link", "<https://x/?sysparm_offset=" + i + ">;rel=\"next\""));
		}
		assertEquals(List.of(), search("disk"));
		assertEquals(100, instance.received().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzz^ORstate=1", "zzz^NQnumberSTARTSWITHINC", "zzz^ORDERBYnumber^ORshort_descriptionLIKEdisk",
			"javascript:gs.getUserID()", "JavaScript:javascript:gs.log(1)", "zzz ^javascript:gs.sleep(9)", "^^^zzz^", "zzz\n^OR\u0000state=1",
			"zzz^EQ^GOTOstate=1" })
	void wordsCannotWidenAQueryNorRunAProgram(String words) throws Exception {
		instance.add("Disk full");
		assertEquals(List.of(), search(words));
		assertEquals(List.of(), instance.queries().programs());
		assertEquals(List.of(), instance.queries().ignored());
	}

	@Test
	void whatLooksLikeAnOperatorIsAWord() throws Exception {
		instance.add("a=b & c?d #5 100% LIKE before");
		assertEquals(1, search("a=b & c?d #5 100% LIKE").size());
	}

	@Test
	void aNumberIsLookedUpAsOneWithoutAsking() throws Exception {
		instance.add("Mail is late");
		instance.add("See INC0010001");
		assertEquals(List.of("Mail is late"), titles(search(" inc0010001 ")));
		assertEquals(0, shown.size());
		assertEquals(List.of(), search("INC0099999"));
	}

	@Test
	void version1SaysThatThereIsNothingByAnError() throws Exception {
		instance.version1();
		assertEquals(List.of(), search("nothing"));
		assertTrue(service().withCorrelation(UUID.randomUUID(), Progress.NONE).isEmpty());
	}

	@Test
	void whatIsSensitiveInTheWordsDoesNotLeave() throws Exception {
		search("login of kim@example.org with password=hunter2secret");
		String sent = instance.received().getFirst().target();
		assertFalse(sent.contains("kim") || sent.contains("hunter2"), sent);
		assertTrue(instance.received().getFirst().parameters().get("sysparm_query").contains("short_descriptionLIKE[EMAIL-1]"), sent);
		assertEquals(1, shown.getFirst().redacted().get("EMAIL"), "whoever is asked is told");
	}

	@Test
	void nothingIsAskedWhereTheReviewerSaysNo() {
		TftsrException refused = assertThrows(TftsrException.class,
				() -> service().search("disk", preview -> Reviewer.Verdict.REFUSE, Progress.NONE));
		assertEquals(ProblemKind.FORBIDDEN, refused.kind());
		assertEquals(0, instance.received().size());
	}
}
