package org.tftsr.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where everything in the windows of the product is, as a screen reader is told of it. Of a window it is told each part at once: what a part
 * can be scrolled to lies above or below the window, never beside it.
 */
final class Places {

	/** What rounding costs, in points. */
	private static final int SLACK = 2;
	/** What a person reads or uses. */
	private static final Set<String> USED = Set.of("button", "push button", "toggle button", "check box", "radio button", "text",
			"password text", "combo box", "spin button", "table", "tree table", "list", "label", "link", "page tab");

	/** What is used, in the window that it is in. */
	private final List<Placed> used = new ArrayList<>();

	private record Placed(Box box, Box window) {

		boolean isWrong() {
			return box.width <= 0 || box.height <= 0 || !box.isWithin(window);
		}
	}

	private record Box(String depth, String role, String words, int left, int top, int width, int height) {

		static Box of(String line) {
			String[] cells = line.split("\t", -1);
			return new Box(cells[0], cells[1], cells[2].isEmpty() ? cells[3] : cells[2], Integer.parseInt(cells[5]),
					Integer.parseInt(cells[6]), Integer.parseInt(cells[7]), Integer.parseInt(cells[8]));
		}

		boolean isWindow() {
			return depth.equals("1");
		}

		/** Whether it has a place of its own: what stands for something else has none. */
		boolean isPlaced() {
			return left != Integer.MIN_VALUE;
		}

		boolean isWithin(Box window) {
			return left + SLACK >= window.left && left + width <= window.left + window.width + SLACK;
		}
	}

	/** @param lines of each thing: depth, role, name, description, states, left, top, width, height; each behind what it is in */
	Places(List<String> lines) {
		Box window = null;
		for (Box box : lines.stream().map(Box::of).filter(Box::isPlaced).toList()) {
			if (box.isWindow()) {
				window = box;
			}
			if (window != null && USED.contains(box.role) && !box.words.isEmpty()) {
				used.add(new Placed(box, window));
			}
		}
	}

	/** What has no size, or is not all inside of its window: another one may lie below it. */
	List<String> wrong() {
		return used.stream().filter(Placed::isWrong).distinct().map(Placed::toString).toList();
	}

	/** How many things there are that a person reads or uses. */
	int count() {
		return used.size();
	}
}
