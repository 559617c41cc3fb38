package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PageContent;

import com.google.gson.JsonObject;

/** What people have noted at places of a page stays there when the page is published again. */
class CommentsTest extends ConfluenceCase {

	private static String marked(String text) {
		return marked("r1", text);
	}

	private static String marked(String ref, String text) {
		return "<ac:inline-comment-marker ac:ref=\"" + ref + "\">" + text + "</ac:inline-comment-marker>";
	}

	static Stream<Arguments> places() {
		return Stream.of(Wikis.values()).flatMap(kind -> texts().map(text -> Arguments.of(Stream.concat(Stream.of(kind), Stream.of(text.get())).toArray())));
	}

	private static Stream<Arguments> texts() {
		return Stream.of(
				Arguments.of("the only place", "<p>The " + marked("disk") + " is full</p>", "Later the disk was full again",
						"<p>Later the " + marked("disk") + " was full again</p>"),
				Arguments.of("the one with the same words around", "<p>disk one ok; " + marked("disk") + " two full</p>",
						"disk two full\n\ndisk three ok", "<p>" + marked("disk") + " two full</p><p>disk three ok</p>"),
				Arguments.of("the same one of as many", "<p>same</p><p>" + marked("same") + "</p><p>same</p>", "same\n\nsame\n\nsame",
						"<p>same</p><p>" + marked("same") + "</p><p>same</p>"),
				Arguments.of("over marks of the text", "<p>" + marked("the full") + " " + marked("disk") + "</p>", "the *full* disk",
						"<p>" + marked("the ") + "<em>" + marked("full") + "</em> " + marked("disk") + "</p>"),
				Arguments.of("references and blanks of another form", "<p>It&rsquo;s&nbsp;" + marked("A &amp; B&nbsp;&lt;x&gt;") + "</p>",
						"It’s A & B <x>", "<p>It’s " + marked("A &amp; B &lt;x&gt;") + "</p>"),
				Arguments.of("an item that became a paragraph of an item", "<ul><li><p>a " + marked("b") + " c</p></li></ul>", "- a b c",
						"<ul><li>a " + marked("b") + " c</li></ul>"),
				Arguments.of("within a macro and a cell",
						"<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>" + marked("x1")
								+ "</p></ac:rich-text-body></ac:structured-macro><table><tbody><tr><td>" + marked("r2", "y1") + "</td></tr></tbody></table>",
						"> [!NOTE]\n> x1\n\n| h |\n|---|\n| y1 |",
						"<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>" + marked("x1")
								+ "</p></ac:rich-text-body></ac:structured-macro><table><tbody><tr><th>h</th></tr><tr><td>" + marked("r2", "y1")
								+ "</td></tr></tbody></table>"),
				Arguments.of("two at one place", "<p>" + marked("r1", "big " + marked("r2", "disk")) + " full</p>", "big disk full",
						"<p>" + marked("r1", "big ") + marked("r1", marked("r2", "disk")) + " full</p>"),
				Arguments.of("a word and not a part of one", "<p>a " + marked("log") + " b</p>", "a catalog log b",
						"<p>a catalog " + marked("log") + " b</p>"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("places")
	void aCommentStaysAtItsText(Wikis kind, String place, String before, String markdown, String after) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA", before);
		page.labels.add(place.replace(' ', '-'));
		PageContent content = content("RCA", markdown + "\n\nnew");
		assertEquals(List.of(), confluence.previewUpdate(read(page.id), content, Progress.NONE).notes());
		confluence.update(read(page.id), content, SEND, Progress.NONE);
		JsonObject body = wiki.seen().getLast().json().getAsJsonObject("body");
		String sent = (kind.isCloud() ? body : body.getAsJsonObject("storage")).get("value").getAsString();
		assertEquals(after + "<p>new</p>", sent);
		assertNull(FakeConfluence.objection(sent));
	}

	@ParameterizedTest
	@EnumSource
	void commentsWhoseTextIsGoneAreNamed(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA",
				"<p>" + marked("gone") + " " + marked("r2", "in code") + " " + marked("r&lt;3", "kept") + "</p><h1>" + marked("r4", "kept") + "</h1>");
		PageContent content = content("RCA", "kept\n\n```\nin code\n```");
		List<String> notes = confluence.previewUpdate(read(page.id), content, Progress.NONE).notes();
		assertEquals(4, notes.size(), notes.toString());
		assertEquals("A comment in the text will lose its place, as this is gone: \"gone\"", notes.getFirst());
	}

	/** Comments alone change nothing, and what is published again with them is the same page. */
	@ParameterizedTest
	@EnumSource
	void aPageWithNothingNewButCommentsIsNotWritten(Wikis kind) throws Exception {
		start(kind.isCloud());
		String id = confluence.create(content("RCA", "The disk is *full*"), SEND, Progress.NONE).id();
		WikiPage page = wiki.pages.get(id);
		page.versions.set(0, new WikiPage.Version(page.title, "<p>The " + marked("disk is <em>full</em>") + "</p>", null));
		confluence.update(read(id), content("RCA", "The disk is *full*"), SEND, Progress.NONE);
		assertEquals(1, page.number());
	}

	/** What a server sends must not keep the machine busy: neither comments without end nor what looks like a reference and is none. */
	@Test
	void aPageWithMoreThanAnybodyHasWrittenIsReadAsFarAsItIsOfUse() throws Exception {
		start(true);
		WikiPage page = wiki.add("OPS", "RCA", "<p>" + "&".repeat(2_000_000) + "</p><p>" + marked("a").repeat(40_000) + "</p>");
		PageContent content = content("RCA", "a b ".repeat(40_000));
		List<String> notes = assertTimeoutPreemptively(Duration.ofMinutes(2),
				() -> confluence.previewUpdate(read(page.id), content, Progress.NONE).notes());
		assertEquals(501, notes.size());
		assertTrue(notes.getLast().contains("39500 more"), notes.getLast());
	}
}
