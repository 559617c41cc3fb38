package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.testsupport.TestServices;

/** Texts with many marks of emphasis and images: thousands side by side, and so many in one another as formats can be made of. */
class MarkedTextsTest extends TicketServerCase {

	private static final long SEED = 20_261_130L;
	private static final int TEXTS = 40;
	/** What begins and ends emphasis, images, links and what looks like them and is none. */
	private static final List<String> PIECES = List.of("*a ", " a*", "**b ", " b**", "_c ", " c_", "~~d ", " d~~", "*", "_", "~", "![", "](x)",
			"](x \"]\")", "[", "]", "`", "`]`", "\\", "\\*", "\\`", "a_b", "<b>", "<!--", "<http://h/]>", " ", "\n", "\n\n", "| ", "\u001f*\u001f", "\u00a0",
			"&#42;", "x");

	private void describe(String description) throws TftsrException {
		TestServices.get(IssueRepository.class).update(made.issue(), new IssueChange(null, description, null, null, null, null, null));
	}

	private PreparedPublication document(String markdown) throws TftsrException {
		UUID document = TestServices.get(DocumentRepository.class).create(made.issue(), DocumentType.RCA, "Marks", markdown).id();
		return prepare(document, new PublicationTarget(ServiceKind.AZURE_DEVOPS, null, null, "1", Map.of(), false, false));
	}

	@Test
	void whatSomebodyHasPastedIntoTheDescriptionGoes() throws Exception {
		String banner = ("*".repeat(72) + '\n').repeat(14);
		String log = "ERROR order_id=1 user_name=x pool_max_size=8 at ~/conf_d/*.yml, see __init__\n".repeat(400);
		describe(banner + log);
		PreparedPublication prepared = prepare(ServiceKind.SERVICENOW, Map.of());
		assertTrue(prepared.text().contains("*".repeat(72)), prepared.text());
		assertTrue(prepared.text().contains("pool_max_size=8 at ~/conf_d/*.yml, see __init__"), prepared.text());
		prepare(ServiceKind.AZURE_DEVOPS, Map.of());
		publications.candidates(made.issue(), null, new PublicationTarget(ServiceKind.SERVICENOW, null, null, null, Map.of(), false, false), null,
				SEND, Progress.NONE);
	}

	@Test
	void thousandsStandSideBySide() throws Exception {
		organisation.add("Bug", "There");
		String text = document("![x](https://www.example.com/x.png) **bold** *words* ~~old~~ ".repeat(3000)).text();
		assertEquals(3000, text.split("<(strong|b)>", -1).length - 1);
	}

	@Test
	void aFewStandInOneAnotherAmongMany() throws Exception {
		organisation.add("Bug", "There");
		document(("**bold** *words* and `*p` a*b " + "![x](https://example.org/x.png) ").repeat(100) + "\n\n" + "**b *i ".repeat(45) + "x"
				+ " i* b**".repeat(45));
	}

	@Test
	void whatIsTooDeepIsRefusedWithItsPlace() throws Exception {
		organisation.add("Bug", "There");
		TftsrException deep = assertThrows(TftsrException.class, () -> document("First\n\n- > " + "**b *i ".repeat(51) + "x" + " i* b**".repeat(51)));
		assertEquals(ProblemKind.INVALID_INPUT, deep.kind());
		assertTrue(deep.why().endsWith("more than 100 deep in the paragraph that begins in line 3"), deep.why());
	}

	@ParameterizedTest
	@CsvSource({ "'*a **b ', ' b** a*'", "'![', '](x)'" })
	void noNumberInOneAnotherTakesMoreThanThereIs(String begin, String end) throws Exception {
		organisation.add("Bug", "There");
		for (int times : new int[] { 10_000, 100_000 }) {
			TftsrException problem = assertThrows(TftsrException.class, () -> document("First\n\n" + begin.repeat(times) + "x" + end.repeat(times)));
			assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
			assertTrue(problem.why().endsWith("begins in line 3"), problem.why());
		}
	}

	@ParameterizedTest
	@CsvSource({ "'_a __b ', ' b__ a_'", "'~a ~~b ', ' b~~ a~'", "'![ ![x](u \"]\")', '](x)'", "'![ `]`', '](x)'", "'(*\u001f', '\u001f*)'" })
	@LongRunning("the same with words that matter and with pictures")
	void noNumberInOneAnotherTakesMoreThanThereIsOfAnyKind(String begin, String end) throws Exception {
		noNumberInOneAnotherTakesMoreThanThereIs(begin, end);
	}

	@Test
	void anyTextIsMadeReadyOrRefused() throws Exception {
		makeReadyOrRefuse(TEXTS / 10, SEED);
	}

	@Test
	@LongRunning("the same with a tenth of the texts")
	void anyTextOfManyMoreIsMadeReadyOrRefused() throws Exception {
		makeReadyOrRefuse(TEXTS, SEED + 1);
	}

	private void makeReadyOrRefuse(int texts, long seed) throws Exception {
		organisation.add("Bug", "There");
		Random random = new Random(seed);
		int ready = 0;
		for (int i = 0; i < texts; i++) {
			StringBuilder text = new StringBuilder();
			for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
				String piece = PIECES.get(random.nextInt(PIECES.size())) + PIECES.get(random.nextInt(PIECES.size()));
				text.append(piece.repeat(1 + random.nextInt(random.nextBoolean() ? 5 : 4000)));
			}
			try {
				document(text.toString());
				ready++;
			} catch (TftsrException refused) {
				assertEquals(ProblemKind.INVALID_INPUT, refused.kind(), refused.getMessage());
			}
		}
		assertTrue(ready > texts / 2, "ready: " + ready);
	}
}
