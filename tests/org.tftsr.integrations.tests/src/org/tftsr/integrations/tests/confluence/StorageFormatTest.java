package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.testsupport.TestServices;

/** What Markdown becomes on a page. */
class StorageFormatTest {

	/** Of what is wanted as it is. */
	private static final Redactor NOTHING = new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);

	private final ConfluenceService confluence = TestServices.get(ConfluenceService.class);

	static Stream<Arguments> elements() {
		return Stream.of(
				Arguments.of("# A & B", "<h1>A &amp; B</h1>"),
				Arguments.of("###### six", "<h6>six</h6>"),
				Arguments.of("**b** *i* ~~s~~ `c < d`", "<p><strong>b</strong> <em>i</em> <del>s</del> <code>c &lt; d</code></p>"),
				Arguments.of("one  \ntwo\nthree", "<p>one<br/>two\nthree</p>"),
				Arguments.of("---", "<hr/>"),
				Arguments.of("> said", "<blockquote><p>said</p></blockquote>"),
				Arguments.of("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
				Arguments.of("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
				Arguments.of("1. a\n\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>"),
				Arguments.of("```java\nif (a < b && c) {}\n```",
						"<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">java</ac:parameter>"
								+ "<ac:plain-text-body><![CDATA[if (a < b && c) {}]]></ac:plain-text-body></ac:structured-macro>"),
				Arguments.of("```cobol\nx]]>y\n```",
						"<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[x]]]]><![CDATA[>y]]></ac:plain-text-body>"
								+ "</ac:structured-macro>"),
				Arguments.of("```TypeScript x\n1\n```",
						"<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">js</ac:parameter>"
								+ "<ac:plain-text-body><![CDATA[1]]></ac:plain-text-body></ac:structured-macro>"),
				Arguments.of("    indented",
						"<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[indented]]></ac:plain-text-body></ac:structured-macro>"),
				Arguments.of("| a | b |\n|---|--:|\n| 1 | *2* |",
						"<table><tbody><tr><th>a</th><th style=\"text-align: right;\">b</th></tr>"
								+ "<tr><td>1</td><td style=\"text-align: right;\"><em>2</em></td></tr></tbody></table>"),
				Arguments.of("|\n|---|:-:|\n x", ""),
				Arguments.of("- [ ] open\n- [x] done",
						"<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>open</ac:task-body>"
								+ "</ac:task><ac:task><ac:task-id>2</ac:task-id><ac:task-status>complete</ac:task-status>"
								+ "<ac:task-body>done</ac:task-body></ac:task></ac:task-list>"),
				Arguments.of("- [x] task\n- none", "<ul><li>\u2611 task</li><li>none</li></ul>"),
				Arguments.of("> [!WARNING] Mind\n> the *gap*\n>\n> - x",
						"<ac:structured-macro ac:name=\"warning\"><ac:parameter ac:name=\"title\">Mind</ac:parameter><ac:rich-text-body>"
								+ "<p>the <em>gap</em></p><ul><li>x</li></ul></ac:rich-text-body></ac:structured-macro>"),
				Arguments.of("> [!NOTE]\n> so",
						"<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>so</p></ac:rich-text-body></ac:structured-macro>"),
				Arguments.of("> [!UNKNOWN]\n> so", "<blockquote><p>[!UNKNOWN]\nso</p></blockquote>"),
				Arguments.of("[a & b](https://www.example.com/?x=1&y=2 \"T\")", "<p><a href=\"https://www.example.com/?x=1&amp;y=2\" title=\"T\">a &amp; b</a></p>"),
				Arguments.of("[x](https://[HOSTNAME-1]/a) ![y](https://[HOSTNAME-1]/b)", "<p>x y</p>"),
				Arguments.of("[mail](mailto:ops)", "<p><a href=\"mailto:ops\">mail</a></p>"),
				Arguments.of("[x](javascript:alert(1)) [y](../z) [f](file:///etc/passwd)", "<p>x y f</p>"),
				Arguments.of("![chart](https://www.example.com/a.png)",
						"<p><ac:image ac:alt=\"chart\"><ri:url ri:value=\"https://www.example.com/a.png\"/></ac:image></p>"),
				Arguments.of("![chart](a.png)",
						"<p><ac:image ac:alt=\"chart\"><ri:attachment ri:filename=\"a.png\"/></ac:image></p>"),
				Arguments.of("![chart](data:image/png;base64,AAAA) ![p](../../a.png)", "<p>chart p</p>"),
				Arguments.of("a <b onclick='x'>bold</b>", "<p>a &lt;b onclick='x'&gt;bold&lt;/b&gt;</p>"),
				Arguments.of("<div>\n&amp;\n</div>", "<p>&lt;div&gt;\n&amp;amp;\n&lt;/div&gt;</p>"),
				Arguments.of("<!-- tftsr:begin timeline 0123456789abcdef -->\ntext\n<!-- tftsr:end timeline 0123456789abcdef -->",
						"<p>text</p>"),
				Arguments.of("<!-- a comment -- of somebody -->", "<p>&lt;!-- a comment -- of somebody --&gt;</p>"),
				Arguments.of("bell\u0007 nel\u009b31m half\ud800 none\uffff smile\ud83d\ude00", "<p>bell nel31m half none smile\ud83d\ude00</p>"));
	}

	@ParameterizedTest
	@MethodSource("elements")
	void anElementIsWrittenAsConfluenceHasIt(String markdown, String storage) {
		String written = confluence.storage(markdown, NOTHING, false).text();
		assertEquals(storage, written);
		assertNull(FakeConfluence.objection(written));
	}

	@Test
	void tasksAreNumberedThroughTheDocument() {
		String written = confluence.storage("- [ ] a\n  - [ ] b\n\ntext\n\n- [ ] c", ConfluenceCase.REDACTOR, false).text();
		assertNull(FakeConfluence.objection(written));
		for (int id = 1; id <= 3; id++) {
			assertTrue(written.contains("<ac:task-id>" + id + "</ac:task-id>"), written);
		}
	}

	@Test
	void aTableOfContentsGoesFirst() {
		assertEquals("<ac:structured-macro ac:name=\"toc\"/><h1>x</h1>", confluence.storage("# x", ConfluenceCase.REDACTOR, true).text());
	}

	/** Emphasis and references hide a value from whoever looks at the Markdown alone. */
	@ParameterizedTest
	@MethodSource
	void whatComesToLightInThePageIsRedacted(String markdown, String value) {
		String written = confluence.storage(markdown, ConfluenceCase.REDACTOR, false).text();
		assertFalse(written.contains(value), written);
		assertNull(FakeConfluence.objection(written));
	}

	static Stream<Arguments> whatComesToLightInThePageIsRedacted() {
		return Stream.of(Arguments.of("Ask lee&#64;example.org", "lee@example.org"), Arguments.of("Ask l**ee**@example.org", "example.org"),
				Arguments.of("- from 203\\.0\\.113\\.77", "203.0.113.77"), Arguments.of("> [!NOTE] by lee&#64;example.org\n> x", "lee@example.org"),
				Arguments.of("```\nlee@example.org\n```", "lee@example.org"), Arguments.of("[x](https://203.0.113.77/a)", "203.0.113.77"),
				Arguments.of("![x](https://www.example.com/lee@example.org)", "lee@example.org"), Arguments.of("<b>lee@example.org</b>", "lee@example.org"),
				Arguments.of("[x](https://www.example.com \"lee@example.org\")", "lee@example.org"),
				Arguments.of("| a |\n|---|\n| lee&commat;example.org |", "lee@example.org"));
	}

	@Test
	void replacementsStayAsTheyAreAndMarkupIsNoValue() {
		assertEquals("<p>password: <code>[PASSWORD-1]</code> of <strong>[EMAIL-2]</strong></p>",
				confluence.storage("password: `[PASSWORD-1]` of **[EMAIL-2]**", ConfluenceCase.REDACTOR, false).text());
	}

	@Test
	void whatIsWantedAsItIsStaysAsItIs() {
		assertEquals("<p>Ask lee@example.org</p>", confluence.storage("Ask lee@example.org", NOTHING, false).text());
	}

	@Test
	void nestingOfAnyDepthIsTaken() {
		String quotes = confluence.storage(">".repeat(5000) + " deep", ConfluenceCase.REDACTOR, false).text();
		assertNull(FakeConfluence.objection(quotes));
		assertTrue(quotes.contains("deep"));
		String emphasis = confluence.storage("*a **b ".repeat(400) + "deep" + "** *".repeat(400), ConfluenceCase.REDACTOR, false).text();
		assertNull(FakeConfluence.objection(emphasis));
		assertTrue(emphasis.contains("deep"));
	}
}
