package org.tftsr.documents.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Shares the width of a table among its columns by what they hold. The layout engine's own way gives a column whatever
 * its longest word asks for, and one long identifier would push the table off the page.
 */
final class ColumnWidths {

	/** About how many digits fit on a line of a table. */
	private static final double LINE = 100;

	/** What the padding of a cell takes, in digits. */
	private static final double PADDING = 2.6;

	/** A letter of a header is bold, and wider than a digit by this factor. */
	private static final double HEADER_LETTER = 1.25;

	/** A cell that asks for more than this may as well be wrapped. */
	private static final int LONGEST_CELL = 60;

	/** A cell that is no longer, such as a time stamp, is kept on one line if at all possible. */
	private static final int SHORT_CELL = 19;

	/** A word that is longer may be broken. */
	private static final int LONGEST_WORD = 32;

	private ColumnWidths() {
		// only a function
	}

	/** Sets the widths of all tables. */
	static void apply(Document document) {
		NodeList tables = document.getElementsByTagName("table");
		for (int i = 0; i < tables.getLength(); i++) {
			applyTo((Element) tables.item(i));
		}
	}

	private static void applyTo(Element table) {
		List<List<Element>> rows = elements(table.getElementsByTagName("tr")).stream().map(ColumnWidths::cells)
				.toList();
		List<Element> header = rows.getFirst();
		double[] natural = new double[header.size()];
		double[] whole = new double[header.size()];
		double[] least = new double[header.size()];
		for (List<Element> cells : rows) {
			for (int column = 0; column < Math.min(cells.size(), natural.length); column++) {
				Element cell = cells.get(column);
				String text = cell.getTextContent();
				double letter = cell.getNodeName().equals("th") ? HEADER_LETTER : 1;
				int word = longestWord(text);
				int unbroken = text.length() <= SHORT_CELL ? text.length() : word;
				natural[column] = Math.max(natural[column], letter * Math.min(text.length(), LONGEST_CELL) + PADDING);
				whole[column] = Math.max(whole[column], letter * unbroken + PADDING);
				least[column] = Math.max(least[column], letter * word + PADDING);
			}
		}
		double[] widths = share(natural, whole, least);
		double total = Arrays.stream(widths).sum();
		double[] room = new double[widths.length];
		for (int column = 0; column < widths.length; column++) {
			long percent = Math.round(100 * widths[column] / total);
			header.get(column).setAttribute("style", "width:" + percent + '%');
			room[column] = Math.max(1, LINE * widths[column] / total - PADDING);
		}
		TableStart.reserve(table, rows, room);
	}

	/** What each column asks for where that fits; else short cells whole where that fits; else words whole. */
	private static double[] share(double[] natural, double[] whole, double[] least) {
		if (Arrays.stream(natural).sum() <= LINE) {
			return natural;
		}
		return Arrays.stream(whole).sum() <= LINE ? fill(whole, natural) : fill(least, whole);
	}

	/** What each column needs, and a share of the rest of the line by what more it asks for. */
	private static double[] fill(double[] needed, double[] asked) {
		double sum = Arrays.stream(needed).sum();
		double more = Arrays.stream(asked).sum() - sum;
		double factor = more == 0 ? 0 : Math.max(0, LINE - sum) / more;
		double[] widths = new double[needed.length];
		for (int column = 0; column < widths.length; column++) {
			widths[column] = needed[column] + factor * (asked[column] - needed[column]);
		}
		return widths;
	}

	private static int longestWord(String text) {
		int longest = 0;
		int length = 0;
		for (int i = 0; i < text.length() && longest < LONGEST_WORD; i++) {
			length = Character.isWhitespace(text.charAt(i)) ? 0 : length + 1;
			longest = Math.max(longest, length);
		}
		return longest;
	}

	private static List<Element> cells(Element row) {
		return elements(row.getChildNodes());
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			if (node instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}
}
