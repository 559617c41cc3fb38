package org.tftsr.core.why.drawing;

import java.util.List;
import java.util.Optional;

import org.tftsr.core.why.Why;

/**
 * A why as a card.
 *
 * @param why    what it shows
 * @param main   whether it is part of the main branch
 * @param area   all of it
 * @param marker where a sign for findings of the linter goes
 * @param body   where question and answer stand; what is typed in place covers it
 * @param texts  all texts but those of chips
 * @param chips  the evidence that there is room for
 * @param accept what accepts a proposal; empty where this is none
 * @param reject what rejects a proposal; empty where this is none
 */
public record WhyCard(Why why, boolean main, Area area, Area marker, Area body, List<CardText> texts,
		List<EvidenceChip> chips, Optional<Area> accept, Optional<Area> reject) {

	public WhyCard {
		texts = List.copyOf(texts);
		chips = List.copyOf(chips);
	}

	WhyCard moved(double dx, double dy) {
		return new WhyCard(why, main, area.moved(dx, dy), marker.moved(dx, dy), body.moved(dx, dy),
				texts.stream().map(text -> text.moved(dx, dy)).toList(),
				chips.stream().map(chip -> chip.moved(dx, dy)).toList(), accept.map(place -> place.moved(dx, dy)),
				reject.map(place -> place.moved(dx, dy)));
	}
}
