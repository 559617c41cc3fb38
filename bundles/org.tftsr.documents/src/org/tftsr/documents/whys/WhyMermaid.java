package org.tftsr.documents.whys;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.internal.text.VisibleText;

/** Writes a tree of whys as a <a href="https://mermaid.js.org/syntax/flowchart.html">flow chart of Mermaid</a>. */
public final class WhyMermaid {

	/** What means something inside a label in quotes. */
	private static final String SPECIAL = "\"#&<>`\\[]{}|;";

	private final WhyTree tree;
	private final Map<UUID, String> names = new HashMap<>();
	private final StringBuilder out = new StringBuilder();

	private WhyMermaid(WhyTree tree) {
		this.tree = tree;
	}

	/**
	 * The chart, ending in a line feed.
	 *
	 * @param title what happened; it is the first node
	 */
	public static String write(String title, WhyTree tree) {
		return new WhyMermaid(tree).write(title);
	}

	private String write(String title) {
		line("flowchart LR");
		line("    issue([\"" + escape(title.strip()) + "\"])");
		for (Why why : tree.whys()) {
			String name = "w" + (names.size() + 1);
			names.put(why.id(), name);
			String answer = why.isAnswered() ? escape(why.answer().strip()) : "<i>Not answered yet</i>";
			String action = why.action().isPresent() ? "<br/>\u2192 " + escape(why.action().text().strip()) : "";
			line("    " + name + "[\"<b>" + tree.number(why.id()) + " " + escape(why.question().strip()) + "</b><br/>" + answer
					+ action + "\"]");
		}
		links(null, "issue");
		tree.whys().forEach(why -> links(why.id(), names.get(why.id())));
		styles();
		return out.toString();
	}

	private void links(UUID parent, String from) {
		Map<Integer, String> joins = new LinkedHashMap<>();
		for (Why child : tree.children(parent)) {
			String at = from;
			if (child.together() != 0) {
				at = joins.computeIfAbsent(child.together(), group -> join(from, group));
			}
			boolean main = tree.isMain(child.id()) && (parent == null || tree.isMain(parent));
			line("    " + at + (main ? " ==> " : " --> ") + names.get(child.id()));
		}
	}

	private String join(String from, int group) {
		String name = from + "and" + group;
		line("    " + name + "{{\"AND\"}}");
		line("    " + from + " --> " + name);
		return name;
	}

	private void styles() {
		line("    classDef proposed stroke-dasharray: 5 4");
		line("    classDef confirmed stroke-width:3px");
		line("    classDef root stroke-width:4px,font-style:italic");
		style("proposed", tree.whys().stream().filter(Why::isProposed).toList());
		style("confirmed", tree.whys().stream()
				.filter(why -> why.standing() == WhyStanding.CONFIRMED && !why.rootCause()).toList());
		style("root", tree.whys().stream().filter(Why::rootCause).toList());
	}

	private void style(String style, List<Why> whys) {
		if (!whys.isEmpty()) {
			line("    class " + String.join(",", whys.stream().map(why -> names.get(why.id())).toList()) + ' ' + style);
		}
	}

	private void line(String text) {
		out.append(text).append('\n');
	}

	/** Characters with a meaning become the numbers that Mermaid takes for them. */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		VisibleText.of(text).replaceAll("\\R", "\n").codePoints().forEach(c -> {
			if (c == '\n') {
				escaped.append("<br/>");
			} else if (SPECIAL.indexOf(c) >= 0) {
				escaped.append('#').append(c).append(';');
			} else {
				escaped.appendCodePoint(c);
			}
		});
		return escaped.toString();
	}
}
