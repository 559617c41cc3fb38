package org.tftsr.core.why.drawing;

/**
 * A piece of evidence on a card.
 *
 * @param index which piece of the why, from 0
 * @param text  as much of it as there is room for
 */
public record EvidenceChip(int index, Area area, CardText text) {

	EvidenceChip moved(double dx, double dy) {
		return new EvidenceChip(index, area.moved(dx, dy), text.moved(dx, dy));
	}
}
