package org.tftsr.documents.whys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.drawing.Area;
import org.tftsr.core.why.drawing.CardText;
import org.tftsr.core.why.drawing.CardWords;
import org.tftsr.core.why.drawing.EvidenceChip;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.drawing.WhyDrawing;
import org.tftsr.documents.internal.text.VisibleText;

/**
 * Writes a tree of whys as an SVG file that needs nothing else and follows the reader's light or dark scheme. Each card is a group
 * with a title, for those who do not see it.
 */
public final class WhySvg {

	private static final double HEADING = 44;
	private static final double LEAST_WIDTH = 360;

	private final WhyDrawing drawing;
	private final StringBuilder out = new StringBuilder();

	private WhySvg(WhyDrawing drawing) {
		this.drawing = drawing;
	}

	/**
	 * The file, in UTF-8.
	 *
	 * @param title what happened
	 */
	public static String write(String title, WhyTree tree) {
		return new WhySvg(WhyDrawing.of(tree, WhyDrawing.Form.TREE, CardWords.ENGLISH, new EstimatedMeasure()))
				.file(title, tree);
	}

	private String file(String title, WhyTree tree) {
		double width = Math.max(LEAST_WIDTH, drawing.width());
		double height = drawing.height() + HEADING;
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
				.append(number(width)).append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ")
				.append(number(width)).append(' ').append(number(height))
				.append("\" role=\"img\" aria-labelledby=\"title\">\n<title id=\"title\">5 Whys: ").append(escape(title))
				.append("</title>\n<style>\n").append(style()).append("</style>\n");
		rectangle(new Area(0, 0, width, height), "page", 0);
		out.append("<text class=\"heading\" x=\"24\" y=\"36\">").append(escape(title)).append("</text>\n");
		out.append("<g transform=\"translate(0 ").append(number(HEADING)).append(")\">\n");
		if (tree.isEmpty()) {
			out.append("<text class=\"missing\" x=\"24\" y=\"16\">No why has been asked yet.</text>\n");
		}
		drawing.links().forEach(this::link);
		drawing.joins().forEach(this::join);
		drawing.cards().forEach(card -> card(card, tree));
		return out.append("</g>\n</svg>\n").toString();
	}

	private static String style() {
		try (InputStream in = WhySvg.class.getResourceAsStream("whys.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void link(WhyDrawing.Link link) {
		double middle = (link.fromX() + link.toX()) / 2;
		out.append("<path class=\"link").append(link.main() ? "-main" : "").append("\" d=\"M").append(number(link.fromX()))
				.append(' ').append(number(link.fromY())).append(" C").append(number(middle)).append(' ')
				.append(number(link.fromY())).append(' ').append(number(middle)).append(' ').append(number(link.toY()))
				.append(' ').append(number(link.toX())).append(' ').append(number(link.toY())).append("\"/>\n");
	}

	private void join(WhyDrawing.Join join) {
		double middle = (join.top() + join.bottom()) / 2;
		out.append("<path class=\"join\" d=\"M").append(number(join.x() + 8)).append(' ').append(number(join.top())).append(" H")
				.append(number(join.x())).append(" V").append(number(join.bottom())).append(" H").append(number(join.x() + 8))
				.append("\"/>\n");
		rectangle(new Area(join.x() - 16, middle - 9, 32, 18), "and", 9);
		out.append("<text class=\"andtext\" x=\"").append(number(join.x())).append("\" y=\"").append(number(middle + 3.5))
				.append("\" text-anchor=\"middle\">AND</text>\n");
	}

	private void card(WhyCard card, WhyTree tree) {
		Why why = card.why();
		Area area = card.area();
		out.append("<g><title>").append(tree.number(why.id())).append(' ')
				.append(escape(why.question())).append("</title>\n");
		// a class for each look, and no rules of several: not every program knows those
		String edge = why.isProposed() ? "box-proposed" : card.main() ? "box-main" : "box";
		rectangle(area, why.rootCause() ? edge + "-root" : edge, 8);
		rectangle(new Area(area.x() + 5, area.y() + 9, 4, area.height() - 18),
				why.causeClass() == null ? "stripe" : "stripe-" + why.causeClass().id(), 2);
		for (EvidenceChip chip : card.chips()) {
			rectangle(chip.area(), "chip", 4);
			text(chip.text(), why);
		}
		// buttons are for screens
		card.texts().stream().filter(text -> text.role() != TextRole.BUTTON).forEach(text -> text(text, why));
		out.append("</g>\n");
	}

	private void rectangle(Area area, String style, double radius) {
		out.append("<rect class=\"").append(style).append("\" x=\"").append(number(area.x())).append("\" y=\"")
				.append(number(area.y())).append("\" width=\"").append(number(area.width())).append("\" height=\"")
				.append(number(area.height())).append("\" rx=\"").append(number(radius)).append("\"/>\n");
	}

	private void text(CardText text, Why why) {
		String role = text.role().name().toLowerCase(Locale.ROOT);
		out.append("<text class=\"").append(text.role() == TextRole.LABEL ? role + '-' + why.standing().id() : role).append("\" x=\"")
				.append(number(text.x())).append("\" y=\"")
				.append(number(text.y() + EstimatedMeasure.size(text.role()))).append("\">").append(escape(text.text()))
				.append("</text>\n");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
	}

	private static String escape(String text) {
		return VisibleText.singleLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
