package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Kind;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.CodeLexer;
import org.tftsr.ui.chat.internal.markdown.CodeToken;
import org.tftsr.ui.chat.internal.markdown.Run;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Writes the lines of a part. */
final class LineWriter {

	private static final String BULLET = "\u2022  ";
	private static final String DONE = "\u2611  ";
	private static final String TO_DO = "\u2610  ";

	private final List<TextLine> lines = new ArrayList<>();
	private final Kind prose;
	private final int part;
	private final int columns;

	/**
	 * @param question whether the user says it
	 * @param part     its place in the message
	 * @param columns  how many characters of the font of code fit into a line
	 */
	LineWriter(boolean question, int part, int columns) {
		prose = question ? Kind.QUESTION : Kind.PROSE;
		this.part = part;
		this.columns = columns;
	}

	/** The lines of a part. */
	List<TextLine> write(Block block) {
		write(block, prose, 0, "", true);
		return lines;
	}

	/** @param mark what stands before the first line, as the bullet of a list */
	private void write(Block block, Kind kind, int depth, String mark, boolean gap) {
		switch (block) {
		case Block.Paragraph paragraph -> prose(paragraph.runs(), kind, depth, mark, 0, gap);
		case Block.Heading heading -> prose(heading.runs(), kind, depth, mark, heading.level(), gap);
		case Block.Code code -> code(code, depth, mark, gap);
		case Block.Items items -> items(items, kind, depth, mark, gap);
		case Block.Quote quote -> all(quote.blocks(), kind == Kind.QUESTION ? kind : Kind.QUOTE, depth + 1, mark, gap);
		case Block.Table table -> {
			marked(mark, kind, depth, gap);
			lines.addAll(new TableWriter(table, part, Math.max(columns - depth * 3, 30), depth).write(gap && mark.isEmpty()));
		}
		case Block.Rule rule -> lines.add(new TextLine(" ", Kind.RULE, depth, 0, gap, part, List.of()));
		}
	}

	private void all(List<Block> blocks, Kind kind, int depth, String mark, boolean gap) {
		if (blocks.isEmpty()) {
			marked(mark, kind, depth, gap);
		}
		for (int i = 0; i < blocks.size(); i++) {
			write(blocks.get(i), kind, depth, i == 0 ? mark : "", i == 0 ? gap : !isTight(blocks.get(i)));
		}
	}

	/** Lists follow the text that announces them without room between. */
	private static boolean isTight(Block block) {
		return block instanceof Block.Items;
	}

	/** A mark of what has no first line to put it in. */
	private void marked(String mark, Kind kind, int depth, boolean gap) {
		if (!mark.isEmpty()) {
			lines.add(new TextLine(mark, kind, depth, 0, gap, part, List.of()));
		}
	}

	private void items(Block.Items items, Kind kind, int depth, String mark, boolean gap) {
		marked(mark, kind, depth, gap);
		int number = items.first();
		boolean first = true;
		for (Block.Item item : items.items()) {
			String own = items.first() > 0 || number > items.first() ? number + ".  " : BULLET;
			if (item.checked() != null) {
				own = item.checked() ? DONE : TO_DO;
			}
			all(item.blocks(), kind, depth + 1, own, first && gap && mark.isEmpty());
			first = false;
			if (items.first() > 0) {
				number++;
			}
		}
	}

	private void prose(List<Run> runs, Kind kind, int depth, String mark, int level, boolean gap) {
		StringBuilder text = new StringBuilder(mark);
		List<Span> spans = new ArrayList<>();
		boolean room = gap;
		for (Run run : runs) {
			String[] pieces = run.shown().split("\n", -1);
			for (int i = 0; i < pieces.length; i++) {
				if (i > 0) {
					lines.add(new TextLine(text.toString(), kind, depth, mark.length(), room, part, spans));
					text.setLength(0);
					spans = new ArrayList<>();
					room = false;
				}
				String copied = run.shown().equals(run.text()) ? null : i == 0 ? run.text() : "";
				if (!pieces[i].isEmpty() && (isSpecial(run) || level > 0 || copied != null)) {
					spans.add(new Span(text.length(), pieces[i].length(), run.looks(), level, color(run), run.link(), copied));
				}
				text.append(pieces[i]);
			}
		}
		lines.add(new TextLine(text.toString(), kind, depth, mark.length(), room, part, spans));
	}

	private static boolean isSpecial(Run run) {
		return !run.looks().isEmpty() || run.link() != null;
	}

	static String color(Run run) {
		if (run.link() != null) {
			return ChatColors.LINK;
		}
		return run.looks().contains(Look.DIM) ? ChatColors.DIM : null;
	}

	private void code(Block.Code code, int depth, String mark, boolean gap) {
		marked(mark, prose, depth, gap);
		if (!code.language().isEmpty()) {
			Span name = new Span(0, code.language().length(), EnumSet.of(Look.CODE, Look.DIM), 0, ChatColors.DIM, null, null);
			lines.add(new TextLine(code.language(), Kind.CODE, depth, 0, gap && mark.isEmpty(), part, List.of(name)));
		}
		List<CodeToken> tokens = CodeLexer.tokens(code.language(), code.shown());
		String[] shown = code.shown().split("\n", -1);
		String[] came = code.text().split("\n", -1);
		int start = 0;
		int next = 0;
		for (int i = 0; i < shown.length; i++) {
			String copied = copied(code, shown, came, i);
			List<Span> spans = new ArrayList<>();
			int at = 0;
			int end = start + shown[i].length();
			while (copied == null && next < tokens.size() && tokens.get(next).start() < end) {
				CodeToken token = tokens.get(next);
				int from = Math.max(token.start() - start, at);
				int to = Math.min(token.start() + token.length(), end) - start;
				plain(spans, at, from);
				spans.add(new Span(from, to - from, Set.of(Look.CODE), 0, ChatColors.of(token.kind()), null, null));
				at = to;
				if (token.start() + token.length() > end) {
					break;
				}
				next++;
			}
			if (copied == null) {
				plain(spans, at, shown[i].length());
			} else if (!shown[i].isEmpty()) {
				spans.add(new Span(0, shown[i].length(), Set.of(Look.CODE), 0, null, null, copied));
			}
			boolean first = i == 0 && code.language().isEmpty() && gap && mark.isEmpty();
			lines.add(new TextLine(shown[i], Kind.CODE, depth, 2, first, part, spans));
			start = end + 1;
			while (copied != null && next < tokens.size() && tokens.get(next).start() + tokens.get(next).length() <= start) {
				next++;
			}
		}
	}

	/** What a line of code is when it is copied; a value of several lines stands for all that is redacted with the first of it. */
	private static String copied(Block.Code code, String[] shown, String[] came, int line) {
		if (shown.length == came.length) {
			return shown[line].equals(came[line]) ? null : came[line];
		}
		return line == 0 ? code.text() : "";
	}

	private static void plain(List<Span> spans, int from, int to) {
		if (to > from) {
			spans.add(new Span(from, to - from, Set.of(Look.CODE), 0, null, null, null));
		}
	}
}
