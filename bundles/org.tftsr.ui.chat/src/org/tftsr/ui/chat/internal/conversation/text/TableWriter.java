package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tftsr.ui.chat.internal.conversation.text.TextLine.Kind;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Run;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Writes a table in a font whose characters are equally wide; cells that are too long go on in the next line. */
final class TableWriter {

	private static final int BETWEEN = 3;
	private static final int NARROWEST = 6;

	private final Block.Table table;
	private final int part;
	private final int depth;
	private final int[] widths;

	TableWriter(Block.Table table, int part, int columns, int depth) {
		this.table = table;
		this.part = part;
		this.depth = depth;
		widths = new int[table.alignments().size()];
		for (List<Block.Cell> row : table.rows()) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], text(row.get(i)).length());
			}
		}
		fit(columns - BETWEEN * (widths.length - 1));
	}

	/** Takes from the widest columns what is too much. */
	private void fit(int columns) {
		int total = 0;
		for (int width : widths) {
			total += width;
		}
		while (total > columns) {
			int widest = 0;
			for (int i = 1; i < widths.length; i++) {
				if (widths[i] > widths[widest]) {
					widest = i;
				}
			}
			if (widths[widest] <= NARROWEST) {
				return;
			}
			widths[widest]--;
			total--;
		}
	}

	List<TextLine> write(boolean gap) {
		List<TextLine> lines = new ArrayList<>();
		for (int row = 0; row < table.rows().size(); row++) {
			boolean head = row == 0;
			List<List<Piece>> wrapped = new ArrayList<>();
			int height = 1;
			for (int i = 0; i < widths.length; i++) {
				wrapped.add(wrap(table.rows().get(row).get(i), widths[i], head));
				height = Math.max(height, wrapped.get(i).size());
			}
			for (int line = 0; line < height; line++) {
				Kind last = head ? Kind.TABLE_HEAD : Kind.TABLE_END;
				lines.add(line(wrapped, line, line == height - 1 ? last : Kind.TABLE, head && line == 0 && gap));
			}
		}
		return lines;
	}

	private TextLine line(List<List<Piece>> cells, int line, Kind kind, boolean gap) {
		StringBuilder text = new StringBuilder();
		List<Span> spans = new ArrayList<>();
		for (int i = 0; i < widths.length; i++) {
			Piece piece = line < cells.get(i).size() ? cells.get(i).get(line) : new Piece("", List.of());
			int room = Math.max(widths[i] - piece.text().length(), 0);
			int before = switch (table.alignments().get(i)) {
			case LEFT -> 0;
			case CENTER -> room / 2;
			case RIGHT -> room;
			};
			blanks(text, spans, before);
			int start = text.length();
			piece.spans().forEach(span -> spans.add(span.after(start)));
			text.append(piece.text());
			blanks(text, spans, i == widths.length - 1 ? 0 : room - before + BETWEEN);
		}
		return new TextLine(text.toString(), kind, depth, width(), gap, part, spans);
	}

	private int width() {
		int width = BETWEEN * (widths.length - 1);
		for (int one : widths) {
			width += one;
		}
		return width;
	}

	private static void blanks(StringBuilder text, List<Span> spans, int count) {
		if (count > 0) {
			spans.add(new Span(text.length(), count, Set.of(Look.CODE), 0, null, null, null));
			text.append(" ".repeat(count));
		}
	}

	/** A line of a cell. */
	private record Piece(String text, List<Span> spans) {
	}

	private static String text(Block.Cell cell) {
		StringBuilder text = new StringBuilder();
		cell.runs().forEach(run -> text.append(run.shown().replace('\n', ' ')));
		return text.toString();
	}

	/** The lines of a cell, cut at blanks where there are some. */
	private static List<Piece> wrap(Block.Cell cell, int width, boolean head) {
		String text = text(cell);
		List<Piece> pieces = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = Math.min(start + Math.max(width, 1), text.length());
			if (end < text.length() && text.charAt(end) != ' ') {
				int blank = text.lastIndexOf(' ', end);
				end = blank > start ? blank : end;
			}
			pieces.add(new Piece(text.substring(start, end), spans(cell, start, end, head)));
			start = end;
			while (start < text.length() && text.charAt(start) == ' ') {
				start++;
			}
		}
		return pieces;
	}

	private static List<Span> spans(Block.Cell cell, int start, int end, boolean head) {
		List<Span> spans = new ArrayList<>();
		int at = 0;
		for (Run run : cell.runs()) {
			int from = Math.max(at, start);
			int to = Math.min(at + run.shown().length(), end);
			if (from < to) {
				Set<Look> looks = EnumSet.of(Look.CODE);
				looks.addAll(run.looks());
				if (head) {
					looks.add(Look.BOLD);
				}
				String copied = run.shown().equals(run.text()) ? null : from == at ? run.text() : "";
				spans.add(new Span(from - start, to - from, looks, 0, LineWriter.color(run), run.link(), copied));
			}
			at += run.shown().length();
		}
		return spans;
	}
}
