package org.tftsr.core.why.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyTree;

/** Makes the card of a why, from the top down. It stands at the origin. */
final class CardComposer {

	/** Where cards stand in columns, in letters of usual size. */
	private static final double WIDTH = 268;
	/** Where there is room beside them, in letters of usual size. */
	private static final double WIDE = 560;
	/** What is taken for the width of a letter of usual size: of larger ones, as many fit. */
	private static final double USUAL_LETTER = 8.6;
	private static final double PADDING = 12;
	/** The stripe at the left. */
	private static final double STRIPE = 5;
	private static final double GAP = 5;
	private static final double CHIP_PADDING = 6;
	private static final double MARKER = 18;
	private static final int QUESTION_LINES = 4;
	private static final int ANSWER_LINES = 7;
	private static final int ACTION_LINES = 3;
	private static final int CHIPS = 3;
	private static final int CHIPS_OF_WIDE = 12;

	private final WhyTree tree;
	private final CardWords words;
	private final TextMeasure measure;
	private final TextWrap wrap;
	private final double left = STRIPE + PADDING;
	private final boolean wide;
	private final double width;
	private final double inner;
	private final List<CardText> texts = new ArrayList<>();
	private final List<EvidenceChip> chips = new ArrayList<>();
	private double y;

	CardComposer(WhyTree tree, CardWords words, TextMeasure measure, boolean wide) {
		this.tree = tree;
		this.words = words;
		this.measure = measure;
		this.wrap = new TextWrap(measure);
		this.wide = wide;
		double letters = measure.width("n", TextRole.ANSWER) / USUAL_LETTER;
		this.width = (wide ? WIDE : WIDTH) * Math.max(1, letters);
		this.inner = width - left - PADDING;
	}

	/** The width of each card. */
	double width() {
		return width;
	}

	WhyCard compose(Why why) {
		texts.clear();
		chips.clear();
		y = PADDING - 2;
		header(why);
		double bodyTop = y;
		lines(TextRole.QUESTION, why.question(), QUESTION_LINES);
		y += 2;
		if (why.isAnswered()) {
			lines(TextRole.ANSWER, why.answer(), ANSWER_LINES);
		} else {
			lines(TextRole.MISSING, words.noAnswer(), 1);
		}
		Area body = new Area(left, bodyTop, inner, y - bodyTop);
		evidence(why);
		action(why.action());
		Optional<Area> accept = Optional.empty();
		Optional<Area> reject = Optional.empty();
		if (why.isProposed()) {
			y += GAP;
			accept = Optional.of(button(words.accept(), left));
			reject = Optional.of(button(words.reject(), accept.get().right() + 2 * GAP));
			y += accept.get().height();
		}
		Area marker = new Area(width - PADDING - MARKER + 4, PADDING - 4, MARKER, MARKER);
		return new WhyCard(why, tree.isMain(why.id()), new Area(0, 0, width, y + PADDING - 2), marker, body, texts, chips,
				accept, reject);
	}

	private void header(Why why) {
		String number = tree.number(why.id());
		texts.add(new CardText(TextRole.NUMBER, number, left, y));
		double at = left + measure.width(number, TextRole.NUMBER) + 2 * GAP;
		String label = wrap.cut(words.label(why), TextRole.LABEL, width - PADDING - MARKER - at);
		double shift = Math.max(0, measure.lineHeight(TextRole.NUMBER) - measure.lineHeight(TextRole.LABEL)) / 2;
		texts.add(new CardText(TextRole.LABEL, label, at, y + shift));
		y += measure.lineHeight(TextRole.NUMBER) + GAP - 1;
	}

	private void lines(TextRole role, String text, int most) {
		for (String line : wrap.lines(text, role, inner, most)) {
			texts.add(new CardText(role, line, left, y));
			y += measure.lineHeight(role);
		}
	}

	private void evidence(Why why) {
		int count = why.evidence().size();
		int most = wide ? CHIPS_OF_WIDE : CHIPS;
		int shown = count > most ? most - 1 : count;
		for (int i = 0; i < shown; i++) {
			chip(i, why.evidence().get(i).asText());
		}
		if (shown < count) {
			y += GAP;
			lines(TextRole.LABEL, words.more(count - shown), 1);
		}
	}

	private void chip(int index, String text) {
		y += GAP;
		double height = measure.lineHeight(TextRole.EVIDENCE) + 4;
		String shown = wrap.cut(text.replace('\t', ' '), TextRole.EVIDENCE, inner - 2 * CHIP_PADDING);
		double chipWidth = Math.min(inner, measure.width(shown, TextRole.EVIDENCE) + 2 * CHIP_PADDING);
		chips.add(new EvidenceChip(index, new Area(left, y, chipWidth, height),
				new CardText(TextRole.EVIDENCE, shown, left + CHIP_PADDING, y + 2)));
		y += height;
	}

	private void action(WhyAction action) {
		if (action.isPresent()) {
			y += GAP;
			lines(TextRole.ACTION, words.action(action), ACTION_LINES);
		}
	}

	private Area button(String label, double at) {
		double height = measure.lineHeight(TextRole.BUTTON) + 6;
		double buttonWidth = measure.width(label, TextRole.BUTTON) + 4 * GAP;
		texts.add(new CardText(TextRole.BUTTON, label, at + 2 * GAP, y + 3));
		return new Area(at, y, buttonWidth, height);
	}
}
