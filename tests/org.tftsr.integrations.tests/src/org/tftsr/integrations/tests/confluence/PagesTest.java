package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Reviewer.Verdict;

/** Pages are made, read and changed, and nothing is ever written twice or over somebody else. */
class PagesTest extends ConfluenceCase {

	private static final String ENTITIES = "’ and \u00a0.";

	@ParameterizedTest
	@EnumSource
	void aPageIsMadeAndReadBack(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage parent = wiki.add("OPS", "Incidents", "<p>All of them.</p>");
		PageContent content = content("RCA: orders <fail> & stall", "# Cause\n\nDisk full, says [EMAIL-1].", parent.id, List.of());
		Preview preview = confluence.previewCreate(content, Progress.NONE);
		wiki.take();
		PageSummary made = confluence.create(content, SEND, Progress.NONE);
		List<Seen> posts = wiki.take().stream().filter(request -> request.method().equals("POST")).toList();
		assertEquals(1, posts.size());
		assertEquals(new String(preview.body(), StandardCharsets.UTF_8), posts.getFirst().text());
		assertEquals(Map.of("EMAIL", 1), preview.redacted());
		Page page = read(made.id());
		assertEquals("RCA: orders <fail> & stall", page.summary().title());
		assertEquals("OPS", page.summary().spaceKey());
		assertEquals(1, page.summary().version());
		assertEquals(parent.id, page.parentId());
		assertEquals("<h1>Cause</h1><p>Disk full, says [EMAIL-1].</p>", page.storage());
		assertTrue(page.summary().address().startsWith(wiki.address()), page.summary().address());
	}

	@ParameterizedTest
	@EnumSource
	void aTitleThatIsTakenIsAConflictAndFoundByIt(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage there = wiki.add("OPS", "RCA", "<p>Old</p>");
		PageContent content = content("RCA", "New");
		TftsrException problem = assertThrows(TftsrException.class, () -> confluence.create(content, SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.getMessage().contains("a page with this title"), problem.getMessage());
		assertEquals(there.id, confluence.withTitle(content, SEND, Progress.NONE).orElseThrow().id());
		assertEquals(Optional.empty(), confluence.withTitle(content("Another", "x"), SEND, Progress.NONE));
	}

	@ParameterizedTest
	@EnumSource
	void aTitleIsTheSameWhateverItsCaseAndBlanks(Wikis kind) throws Exception {
		start(kind.isCloud());
		PageContent content = content(" Root  cause ", "One");
		String id = confluence.create(content, SEND, Progress.NONE).id();
		assertTrue(confluence.isUnchanged(read(id), content));
		PageContent other = content("ROOT CAUSE", "Two");
		assertEquals(id, confluence.withTitle(other, SEND, Progress.NONE).orElseThrow().id());
		assertEquals(ProblemKind.CONFLICT,
				assertThrows(TftsrException.class, () -> confluence.create(other, SEND, Progress.NONE)).kind());
	}

	@ParameterizedTest
	@EnumSource
	void titlesThatConfluenceDoesNotTakeAreNotSent(Wikis kind) throws Exception {
		start(kind.isCloud());
		for (String title : List.of("", " ", "x".repeat(256), "two\nlines")) {
			TftsrException problem = assertThrows(TftsrException.class, () -> confluence.create(content(title, "x"), SEND, Progress.NONE));
			assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		}
		assertEquals(List.of(), wiki.seen());
		confluence.create(content("x".repeat(255), "x"), SEND, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsThereUnchangedIsNotWrittenAgain(Wikis kind) throws Exception {
		start(kind.isCloud());
		String markdown = "# Cause\n\n> [!NOTE]\n> It’s full.\n\n- [ ] a\n- b\n\n```java\nx\n```\n" + ENTITIES;
		PageContent content = content("RCA", markdown);
		String id = confluence.create(content, SEND, Progress.NONE).id();
		for (int i = 0; i < 100; i++) {
			Page seen = read(id);
			assertTrue(confluence.isUnchanged(seen, content));
			confluence.update(seen, content("RCA", markdown), SEND, Progress.NONE);
		}
		assertEquals(1, wiki.pages.get(id).number());
		PageContent other = content("RCA", markdown + "\n\nMore.");
		assertEquals(2, confluence.update(read(id), other, SEND, Progress.NONE).version());
		for (int i = 0; i < 100; i++) {
			confluence.update(read(id), other, SEND, Progress.NONE);
		}
		assertEquals(2, wiki.pages.get(id).number());
	}

	@ParameterizedTest
	@EnumSource
	void aServerThatKeepsATextInAnotherFormStillKnowsItsVersion(Wikis kind) throws Exception {
		start(kind.isCloud());
		String id = confluence.create(content("RCA", "One"), SEND, Progress.NONE).id();
		PageContent two = content("RCA", "Two *words*");
		confluence.update(read(id), two, SEND, Progress.NONE);
		WikiPage page = wiki.pages.get(id);
		page.versions.set(1, new WikiPage.Version(page.title, "<div><p>Two <i>words</i></p></div>", page.last().message()));
		assertTrue(confluence.isUnchanged(read(id), two));
		page.write("<p>Somebody's</p>", "Corrected");
		assertFalse(confluence.isUnchanged(read(id), two));
	}

	@ParameterizedTest
	@EnumSource
	void aPageThatSomebodyElseHasChangedIsLeftAlone(Wikis kind) throws Exception {
		start(kind.isCloud());
		String id = confluence.create(content("RCA", "One"), SEND, Progress.NONE).id();
		Page seen = read(id);
		wiki.pages.get(id).write("<p>Somebody's</p>", null);
		wiki.take();
		TftsrException problem = assertThrows(TftsrException.class,
				() -> confluence.update(seen, content("RCA", "Two"), SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.getMessage().contains("version 1 was seen, and now it is version 2"), problem.getMessage());
		assertEquals("<p>Somebody's</p>", wiki.pages.get(id).last().storage());
		assertEquals(1, wiki.take().stream().filter(request -> request.method().equals("PUT")).count());
	}

	@ParameterizedTest
	@EnumSource
	void aRenamedPageDoesNotTakeTheTitleOfAnother(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.add("OPS", "Taken", "<p>x</p>");
		String id = confluence.create(content("RCA", "One"), SEND, Progress.NONE).id();
		Page seen = read(id);
		TftsrException problem = assertThrows(TftsrException.class,
				() -> confluence.update(seen, content("Taken", "One"), SEND, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.getMessage().contains("a page with this title"), problem.getMessage());
		assertEquals("Renamed", confluence.update(seen, content("Renamed", "One"), SEND, Progress.NONE).title());
	}

	@ParameterizedTest
	@EnumSource
	void aPageWhoseAnswerIsLostIsFoundAndNotMadeTwice(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.loseNextAnswer("POST");
		PageSummary made = confluence.create(content("RCA", "# One"), SEND, Progress.NONE);
		assertEquals(1, wiki.pages.size());
		assertTrue(wiki.pages.containsKey(made.id()));
		assertEquals(1, wiki.seen().stream().filter(request -> request.method().equals("POST")).count());
	}

	@ParameterizedTest
	@EnumSource
	void aChangeWhoseAnswerIsLostIsKnownToBeDone(Wikis kind) throws Exception {
		start(kind.isCloud());
		String id = confluence.create(content("RCA", "One"), SEND, Progress.NONE).id();
		Page seen = read(id);
		wiki.loseNextAnswer("PUT");
		assertEquals(2, confluence.update(seen, content("RCA", "Two"), SEND, Progress.NONE).version());
		assertEquals(2, wiki.pages.get(id).number());
	}

	@ParameterizedTest
	@EnumSource
	void whatWasNotDoneIsToldAsIs(Wikis kind) throws Exception {
		start(kind.isCloud());
		String id = confluence.create(content("RCA", "One"), SEND, Progress.NONE).id();
		Page seen = read(id);
		wiki.answerNext("PUT", Reply.page(502, "Bad Gateway"));
		TftsrException problem = assertThrows(TftsrException.class,
				() -> confluence.update(seen, content("RCA", "Two"), SEND, Progress.NONE));
		assertEquals(ProblemKind.REMOTE, problem.kind());
		assertEquals(1, wiki.pages.get(id).number());
		wiki.answerNext("POST", Reply.page(500, "Oops"));
		assertThrows(TftsrException.class, () -> confluence.create(content("New", "x"), SEND, Progress.NONE));
		assertNull(wiki.titled("OPS", "New"));
	}

	@ParameterizedTest
	@EnumSource
	void aTextThatWasNotAgreedToDoesNotLeave(Wikis kind) throws Exception {
		start(kind.isCloud());
		Reviewer no = preview -> Verdict.REFUSE;
		NetworkProblem problem = assertThrows(NetworkProblem.class,
				() -> confluence.create(content("RCA", "One"), no, Progress.NONE));
		assertEquals(NetworkProblem.Reason.REFUSED_BY_REVIEWER, problem.reason());
		assertThrows(NetworkProblem.class, () -> confluence.search("disk", null, no, Progress.NONE));
		assertThrows(NetworkProblem.class, () -> confluence.withTitle(content("RCA", "One"), no, Progress.NONE));
		assertTrue(wiki.seen().stream().allMatch(request -> request.target().contains("spaces")), wiki.seen().toString());
	}

	@ParameterizedTest
	@EnumSource
	void aSpaceThatIsNotThereIsNamed(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.clear();
		TftsrException problem = assertThrows(TftsrException.class, () -> confluence.create(content("RCA", "One"), SEND, Progress.NONE));
		assertEquals(ProblemKind.NOT_FOUND, problem.kind());
		assertThrows(TftsrException.class, () -> read("4711"));
	}

	/** The Cloud gives pages of the archive and of the trash as it gives others. */
	@ParameterizedTest
	@EnumSource
	void aPageThatNobodySeesAnyMoreIsNotThere(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA", "<p>old</p>");
		Map<String, String> words = Map.of("trashed", "lies in the trash", "archived", "was archived", "draft", "nobody has published");
		for (String status : words.keySet()) {
			page.status = status;
			TftsrException problem = assertThrows(TftsrException.class, () -> read(page.id));
			assertEquals(ProblemKind.NOT_FOUND, problem.kind(), problem.getMessage());
			assertTrue(problem.why().contains(words.get(status)), problem.getMessage());
		}
		page.status = "current";
		assertEquals("RCA", read(page.id).summary().title());
	}
}
