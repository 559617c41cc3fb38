package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What has the keyboard, one thing after the other, as a screen reader is told of it while keys are pressed. */
final class KeyboardWalk implements AutoCloseable {

	/** Of how many presses in a row nothing is told at most: of a text with several links, readers are told once. */
	private static final int MOST_SILENT = 8;
	private static final int MOST_STOPS = 90;
	/** How often a dialog is gone around again where not all is told of. */
	private static final int MOST_ROUNDS = 4;
	/** Until a press counts as one of which nothing is told: long, for one more would go past something on a busy machine. */
	private static final Duration PATIENCE = Duration.ofSeconds(4);
	/** For what is told of one press. */
	private static final Duration AT_ONCE = Duration.ofMillis(50);
	private static final int COLUMNS = 7;
	/** What a person can do something with by keyboard, in the words of old and new versions of the bus. */
	private static final Set<String> ROLES = Set.of("button", "push button", "toggle button", "check box", "radio button", "text",
			"password text", "combo box", "spin button", "table", "tree table", "tree", "list", "page tab", "page tab list", "panel", "link");

	private final BlockingQueue<Stop> told = new LinkedBlockingQueue<>();
	private final List<Stop> stops = new ArrayList<>();
	private final Process listening;

	/**
	 * Something that had the keyboard.
	 *
	 * @param words its name, or what else is told of it; may be empty
	 */
	record Stop(String role, String words, int left, int top, int width, int height) {

		private static Stop of(String[] cells) {
			return new Stop(cells[0], cells[1].isEmpty() ? cells[2] : cells[1], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]),
					Integer.parseInt(cells[5]), Integer.parseInt(cells[6]));
		}

		/** Role and words. */
		String said() {
			return role + ' ' + words;
		}

		/** Whether it is the same thing, which may have been moved meanwhile. */
		private boolean is(Stop other) {
			return said().equals(other.said());
		}

		/** Whether whoever reads comes from this to the other without going back: not up, but for a column to the right, and not left. */
		private boolean goesOnTo(Stop next) {
			boolean below = next.top >= top + height;
			boolean above = next.top + next.height <= top;
			boolean right = next.left >= left + width;
			boolean left = next.left + next.width <= this.left;
			return below || right || !above && !left;
		}
	}

	/**
	 * Begins to listen.
	 *
	 * @param listening tells a line of each
	 */
	KeyboardWalk(Process listening) {
		this.listening = listening;
		Thread.ofVirtual().start(this::listen);
	}

	private void listen() {
		try {
			for (String line = listening.inputReader().readLine(); line != null; line = listening.inputReader().readLine()) {
				String[] cells = line.split("\t", -1);
				if (cells.length == COLUMNS) {
					told.add(Stop.of(cells));
				}
			}
		} catch (IOException e) {
			// the end, whoever came to it first
			told.clear();
		}
	}

	/** Whether something else has got the keyboard by then. A box that only holds others is told of on the way into it. */
	private boolean hears(Duration patience) throws InterruptedException {
		for (Stop stop = told.poll(patience.toMillis(), TimeUnit.MILLISECONDS); stop != null; stop = told.poll()) {
			boolean box = stop.role().equals("page tab list") && stop.words().isEmpty();
			if (!box && (stops.isEmpty() || !stops.getLast().is(stop))) {
				stops.add(stop);
				return true;
			}
		}
		return false;
	}

	/** Presses a key, again where nothing is told of it, and says what has the keyboard then. */
	Stop step(String key) throws IOException, InterruptedException {
		boolean heard = hears(Duration.ZERO);
		while (heard) {
			heard = hears(Duration.ZERO);
		}
		for (int silent = 0; !heard && silent < MOST_SILENT; silent++) {
			Screen.press(key);
			heard = hears(PATIENCE);
		}
		assertTrue(heard, () -> key + " leads nowhere from " + stops);
		while (heard) {
			heard = hears(AT_ONCE);
		}
		return stops.getLast();
	}

	/** Goes on with a key until something has the keyboard that is wanted, which is given back. */
	Stop go(String key, Predicate<Stop> wanted) throws IOException, InterruptedException {
		for (int steps = 0; steps < MOST_STOPS; steps++) {
			Stop stop = step(key);
			if (wanted.test(stop)) {
				return stop;
			}
		}
		throw new AssertionError(key + " did not lead there, but to " + stops);
	}

	/** Goes once around with a key, until it is where the first press has led to. */
	List<Stop> round(String key) throws IOException, InterruptedException {
		Stop first = step(key);
		int from = stops.size() - 1;
		// on a busy machine a press may be told of after the next one
		for (int heard = from + 1; heard < from + MOST_STOPS;) {
			step(key);
			for (; heard < stops.size(); heard++) {
				if (stops.get(heard).is(first)) {
					return List.copyOf(stops.subList(from, heard));
				}
			}
		}
		throw new AssertionError("no way around with " + key + " through " + stops.subList(from, stops.size()));
	}

	/**
	 * Goes around a dialog with Tab and with Shift+Tab. Nothing is a trap, whatever gets the keyboard has words and a role, and the way
	 * is that of somebody who reads.
	 *
	 * @param strange what is of the platform and has no words
	 */
	List<Stop> around(Predicate<Stop> strange) throws IOException, InterruptedException {
		List<Stop> there = round("Tab");
		List<Stop> back = round("shift+Tab");
		// of what goes by while a machine is busy, a reader is not always told
		for (int again = 0; again < MOST_ROUNDS && !sorted(there).equals(sorted(back)); again++) {
			there = fuller(there, round("Tab"));
			back = fuller(back, round("shift+Tab"));
		}
		assertEquals(sorted(there), sorted(back));
		assertSaid(there, strange);
		assertReadingOrder(there);
		return there;
	}

	/** The round of the two in which more was told. */
	static List<Stop> fuller(List<Stop> one, List<Stop> other) {
		return other.size() > one.size() ? other : one;
	}

	private static void assertReadingOrder(List<Stop> there) {
		List<String> leadBack = new ArrayList<>();
		for (int i = 0; i < there.size(); i++) {
			Stop next = there.get((i + 1) % there.size());
			if (!there.get(i).goesOnTo(next)) {
				leadBack.add(there.get(i).said() + " -> " + next.said());
			}
		}
		// once from the end to the beginning
		assertTrue(leadBack.size() <= 1, () -> leadBack + " lead back, in " + there);
	}

	/** All has words and a role that says what can be done with it, but for what is strange. */
	static void assertSaid(List<Stop> stops, Predicate<Stop> strange) {
		List<Stop> ours = stops.stream().filter(stop -> !strange.test(stop)).toList();
		assertEquals(List.of(), ours.stream().filter(stop -> stop.words().isEmpty()).toList(), () -> "without words, in " + stops);
		assertEquals(List.of(), ours.stream().filter(stop -> !ROLES.contains(stop.role())).toList(), () -> "of no role, in " + stops);
	}

	private static List<String> sorted(List<Stop> stops) {
		return stops.stream().map(Stop::said).sorted().toList();
	}

	@Override
	public void close() {
		listening.destroyForcibly();
	}
}
