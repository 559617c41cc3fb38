package org.tftsr.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A recipe for a text that may slow a scan down.
 *
 * @param pieces what it is made of
 * @param mixed  whether the pieces follow each other at random, which a processor cannot foresee, or in turn
 * @param lines  whether it has line ends besides those in the pieces: of a line that is too dense to check, the rest is
 *               passed over
 */
record HostileText(List<String> pieces, boolean mixed, boolean lines) {

	private static final int MOST_PIECES = 6;
	/** A longer one is seldom asked for often enough to be slow. */
	private static final int LONGEST_PIECE = 80;
	private static final int MOST_COPIES = 12;
	private static final int MIXTURE = 5;
	private static final int LINE = 160;

	HostileText {
		pieces = List.copyOf(pieces);
	}

	static HostileText random(Random random, HostilePieces source) {
		List<String> pieces = new ArrayList<>();
		int count = 1 + random.nextInt(4);
		for (int i = 0; i < count; i++) {
			pieces.add(source.next(random));
		}
		return new HostileText(pieces, random.nextInt(4) == 0, random.nextInt(4) > 0);
	}

	/** A text of so many UTF-16 units. */
	String text(int units) {
		Random random = new Random(MIXTURE);
		StringBuilder text = new StringBuilder(units + LONGEST_PIECE);
		int line = 0;
		for (int i = 0; text.length() < units; i++) {
			text.append(pieces.get(mixed ? random.nextInt(pieces.size()) : i % pieces.size()));
			if (lines && text.length() - line >= LINE) {
				text.append('\n');
				line = text.length();
			}
		}
		text.setLength(units);
		return text.toString();
	}

	/** Another recipe, not far from this one. */
	HostileText mutated(Random random, HostilePieces source) {
		List<String> changed = new ArrayList<>(pieces);
		int at = random.nextInt(changed.size());
		boolean mix = mixed;
		boolean cut = lines;
		switch (random.nextInt(10)) {
		case 0 -> changed.set(at, source.next(random));
		case 1 -> {
			if (changed.size() < MOST_PIECES) {
				changed.add(at, source.next(random));
			}
		}
		case 2 -> {
			if (changed.size() > 1) {
				changed.remove(at);
			}
		}
		case 3 -> changed.set(at, shortened(changed.get(at), random));
		case 4 -> changed.set(at, repeated(changed.get(at), random));
		case 5 -> mix = !mixed;
		case 6 -> cut = !lines;
		default -> changed.set(at, withOtherUnit(changed.get(at), random));
		}
		return new HostileText(changed, mix, cut);
	}

	private static String shortened(String piece, Random random) {
		int cut = random.nextInt(piece.length());
		String rest = random.nextBoolean() ? piece.substring(cut) : piece.substring(0, cut);
		return rest.isEmpty() ? piece : rest;
	}

	private static String repeated(String piece, Random random) {
		int copies = Math.min(1 + random.nextInt(MOST_COPIES), Math.max(1, LONGEST_PIECE / piece.length()));
		return piece.repeat(copies);
	}

	/** With one unit changed, put in or left out. */
	private static String withOtherUnit(String piece, Random random) {
		int at = random.nextInt(piece.length());
		int behind = Math.min(piece.length(), at + random.nextInt(2));
		boolean leaveOut = behind > at && piece.length() > 1 && random.nextInt(4) == 0;
		String unit = leaveOut ? "" : String.valueOf(HostilePieces.unit(random));
		String changed = piece.substring(0, at) + unit + piece.substring(behind);
		return changed.length() > LONGEST_PIECE ? piece : changed;
	}

	/** Its pieces as they could stand in source code. */
	@Override
	public String toString() {
		StringBuilder shown = new StringBuilder(mixed ? "mixed" : "in turn").append(lines ? ", in lines" : "");
		for (String piece : pieces) {
			shown.append(" \"");
			piece.chars().forEach(unit -> shown.append(shown((char) unit)));
			shown.append('"');
		}
		return shown.toString();
	}

	private static String shown(char unit) {
		return switch (unit) {
		case '\n' -> "\\n";
		case '\t' -> "\\t";
		case '\r' -> "\\r";
		case '"', '\\' -> "\\" + unit;
		default -> unit < ' ' || unit >= 127 ? String.format("\\u%04X", (int) unit) : String.valueOf(unit);
		};
	}
}
