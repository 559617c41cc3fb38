package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.whys.WhyMarkdown;
import org.tftsr.documents.whys.WhyMermaid;
import org.tftsr.documents.whys.WhySvg;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A tree of whys as Markdown, Mermaid and SVG. */
class WhyFilesTest {

	private static final UUID FIRST = new UUID(0, 1);

	private static WhyTree tree(String text) {
		Why first = Why.asked(FIRST, "Why " + text + "?").withAnswer(text)
				.withEvidence(List.of(WhyEvidence.parse("app.log:7 " + text.replaceAll("\\R", " ")), WhyEvidence.parse("by ear")))
				.withStanding(WhyStanding.CONFIRMED);
		Why second = Why.asked(new UUID(0, 2), "Why A?").withAnswer("A").withClass(CauseClass.SYSTEMIC).withRootCause(true)
				.withAction(new WhyAction(text, "kim", LocalDate.of(2026, 12, 1)));
		Why third = Why.asked(new UUID(0, 3), "Why B?").withStanding(WhyStanding.PROPOSED);
		WhyTree tree = WhyEdits.add(WhyTree.EMPTY, first, null, 0);
		tree = WhyEdits.add(WhyEdits.add(tree, second, FIRST, 0), third, FIRST, 1);
		return WhyEdits.together(tree, second.id(), third.id());
	}

	@Test
	void markdownNestsWhysAndListsActions() {
		assertEquals("""
				# 5 Whys: Orders fail

				- **1 Why disk?** (confirmed)

				  disk
				  - Evidence: `app.log:7` `disk`
				  - Evidence: by ear

				  - **1.1 Why A?** (possible, systemic, root cause, only together with 1.2)

				    A

				  - **1.2 Why B?** (proposed, only together with 1.1)

				    *Not answered yet*

				## Actions

				| Action | Owner | Due | Why |
				| --- | --- | --- | --- |
				| disk | kim | 2026-12-01 | 1.1 |
				""", WhyMarkdown.write("Orders fail", tree("disk")));
		assertTrue(WhyMarkdown.write("Orders fail", WhyTree.EMPTY).contains("No why has been asked yet"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a | b\n# c", "<script>alert(1)</script>", "\"quoted\" & [link](x) `code` {{and}}", "```\ncode",
			"\u0000\u001b[31m \ud800 emoji \ud83d\ude00", "end %% subgraph; click w1 href \"x\"", "]]> --> ==> \\" })
	void whatPeopleWroteBreaksNothing(String text) throws Exception {
		WhyTree tree = tree(text);
		assertMarkdown(WhyMarkdown.write(text, tree));
		assertMermaid(WhyMermaid.write(text, tree));
		Document svg = parse(WhySvg.write(text, tree));
		assertEquals("svg", svg.getDocumentElement().getTagName());
		assertEquals(0, svg.getElementsByTagName("script").getLength());
	}

	private static void assertMarkdown(String markdown) {
		Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
		List<String> kinds = new ArrayList<>();
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				kinds.add("heading" + heading.getLevel());
				super.visit(heading);
			}

			@Override
			public void visit(HtmlBlock html) {
				kinds.add("html");
			}

			@Override
			public void visit(HtmlInline html) {
				kinds.add("html");
			}

			@Override
			public void visit(Link link) {
				kinds.add("link");
			}

			@Override
			public void visit(Code code) {
				// any text is fine in it
			}

			@Override
			public void visit(CustomNode node) {
				if (node instanceof TableRow) {
					kinds.add("row");
				}
				super.visit(node);
			}
		});
		assertEquals(List.of("heading1", "heading2", "row", "row"), kinds);
	}

	/** Each line is a statement of the grammar as the writer uses it, labels within quotes. */
	private static void assertMermaid(String chart) {
		List<String> lines = chart.lines().toList();
		assertEquals("flowchart LR", lines.getFirst());
		String label = "\"([^\"#&`\\\\\\[\\]{}|;]|#\\d+;|<br/>|</?[bi]>)*\"";
		String statement = "    (\\w+(\\(\\[" + label + "\\]\\)|\\[" + label + "\\]|\\{\\{\"AND\"\\}\\})"
				+ "|\\w+ (-->|==>) \\w+|classDef \\w+ [-\\w:,. ]+|class [\\w,]+ \\w+)";
		lines.stream().skip(1).forEach(line -> assertTrue(line.matches(statement), line));
	}

	@Test
	void mermaidJoinsWhatActsTogetherAndMarksTheMainBranch() {
		String chart = WhyMermaid.write("Orders fail", tree("disk"));
		assertTrue(chart.contains("    issue ==> w1\n"), chart);
		assertTrue(chart.contains("    w1 --> w1and1\n    w1and1 ==> w2\n"), chart);
		assertTrue(chart.contains("    w1and1 --> w3\n"), chart);
		assertTrue(chart.contains("class w3 proposed"), chart);
	}

	@Test
	void svgIsWholeInItselfAndNamesEachCard() throws Exception {
		String text = WhySvg.write("Orders fail", tree("disk"));
		assertFalse(text.contains("href") || text.contains("@import") || text.contains("url("), "nothing is fetched");
		assertTrue(text.contains("prefers-color-scheme: dark"));
		Document svg = parse(text);
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < svg.getElementsByTagName("title").getLength(); i++) {
			titles.add(svg.getElementsByTagName("title").item(i).getTextContent());
		}
		assertEquals(List.of("5 Whys: Orders fail", "1 Why disk?", "1.1 Why A?", "1.2 Why B?"), titles);
		Element root = svg.getDocumentElement();
		assertEquals("0 0 " + root.getAttribute("width") + ' ' + root.getAttribute("height"), root.getAttribute("viewBox"));
		assertFalse(text.contains("Accept"), "a file has no buttons");
		assertTrue(WhySvg.write("Orders fail", WhyTree.EMPTY).contains("No why has been asked yet."));
	}

	private static Document parse(String xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}
}
