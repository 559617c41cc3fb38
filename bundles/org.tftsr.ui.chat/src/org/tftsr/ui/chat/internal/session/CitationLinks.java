package org.tftsr.ui.chat.internal.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.log.LogFile;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.LogLink;
import org.tftsr.ui.chat.internal.markdown.Part;
import org.tftsr.ui.chat.internal.markdown.Run;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Makes a line of a log of the issue that an answer cites, {@code [label:line]}, a link to that line. */
final class CitationLinks {

	private static final Pattern CITATION = Pattern.compile("\\[([^\\[\\]:\\n]{1,200}):(\\d{1,9})(?:-\\d{1,9})?\\]");

	private final Map<String, UUID> logs = new HashMap<>();

	private CitationLinks(List<LogFile> files) {
		files.forEach(file -> logs.putIfAbsent(file.name(), file.id()));
	}

	/** The same parts with such links. */
	static List<Part> in(List<Part> parts, List<LogFile> logs) {
		if (logs.isEmpty()) {
			return parts;
		}
		CitationLinks links = new CitationLinks(logs);
		return parts.stream().map(part -> new Part(links.block(part.block()), part.markdown())).toList();
	}

	private Block block(Block block) {
		return switch (block) {
		case Block.Paragraph paragraph -> new Block.Paragraph(runs(paragraph.runs()));
		case Block.Heading heading -> new Block.Heading(heading.level(), runs(heading.runs()));
		case Block.Items items -> new Block.Items(items.first(), items.items().stream()
				.map(item -> new Block.Item(item.checked(), item.blocks().stream().map(this::block).toList())).toList());
		case Block.Quote quote -> new Block.Quote(quote.blocks().stream().map(this::block).toList());
		case Block.Table table -> new Block.Table(table.alignments(), table.rows().stream()
				.map(row -> row.stream().map(cell -> new Block.Cell(runs(cell.runs()))).toList()).toList());
		case Block.Code code -> code;
		case Block.Rule rule -> rule;
		};
	}

	private List<Run> runs(List<Run> runs) {
		List<Run> linked = new ArrayList<>();
		for (Run run : runs) {
			if (run.link() != null || run.looks().contains(Look.CODE) || run.text().indexOf('[') < 0) {
				linked.add(run);
			} else {
				split(run, linked);
			}
		}
		return linked;
	}

	private void split(Run run, List<Run> out) {
		Matcher citation = CITATION.matcher(run.text());
		int at = 0;
		while (citation.find()) {
			UUID log = logs.get(citation.group(1));
			if (log != null) {
				add(run, at, citation.start(), null, out);
				add(run, citation.start(), citation.end(), new LogLink(log, Long.parseLong(citation.group(2))).address(), out);
				at = citation.end();
			}
		}
		add(run, at, run.text().length(), null, out);
	}

	private static void add(Run run, int from, int to, String link, List<Run> out) {
		if (from < to) {
			String text = run.text().substring(from, to);
			out.add(new Run(text, text, run.looks(), link));
		}
	}
}
