package org.tftsr.storage.tests.kills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The harness of {@code releng/bench kills}: docs/durability.md says what it proves. */
public final class KillHarness {

	/** How a process is kept from its work; else it is one of {@link Trouble}. */
	private static final String KILL = "kill";

	private KillHarness() {
	}

	/**
	 * Prints a row for each kind of work. Ends with 1 where something was lost; the folder stays then.
	 *
	 * @param arguments a folder, then {@code --times N}, {@code --seed N}, {@code --what NAME,…} and {@code --how kill},
	 *                  {@code full} or {@code read-only} in any order
	 */
	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		Map<String, String> options = new HashMap<>(
				Map.of("--times", "1000", "--seed", "1", "--how", KILL, "--what", String.join(",", Kills.works())));
		for (int i = 1; i + 1 < arguments.length; i += 2) {
			if (options.put(arguments[i], arguments[i + 1]) == null) {
				throw new IllegalArgumentException("There is no option " + arguments[i]);
			}
		}
		// what is unpacked for this process lies with what is unpacked for those that are killed
		System.setProperty("org.sqlite.tmpdir", Files.createDirectories(folder.resolve("native")).toString());
		List<String> works = List.of(options.get("--what").split(","));
		int times = Integer.parseInt(options.get("--times"));
		Kills kills = new Kills(folder, Long.parseLong(options.get("--seed")));
		kills.makeArchive();
		System.out.printf("%-12s %7s %8s %8s %8s %13s %6s %10s %9s%n", "killed", "times", "by time", "by call", "midway",
				"acknowledged", "lost", "work ms", "ms/kill");
		try {
			for (int i = 0; i < works.size(); i++) {
				// what cannot be shared out evenly goes to the first ones
				int share = times / works.size() + (i < times % works.size() ? 1 : 0);
				run(kills, works.get(i), share, options.get("--how"));
			}
		} catch (Loss loss) {
			System.out.println("LOST: " + loss.getMessage());
			System.out.println("What is left lies in " + folder);
			System.exit(1);
		}
	}

	private static void run(Kills kills, String work, int times, String how) throws Exception {
		if (how.equals(KILL)) {
			print(kills.kill(work, times, true));
			return;
		}
		Trouble trouble = Arrays.stream(Trouble.values()).filter(value -> value.id().equals(how)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no way " + how));
		Disturbance done = kills.disturb(work, times, trouble);
		System.out.printf("%-12s %7d %8s %8s %8d %13d %6d %10s %9d%n", done.work(), done.times(), trouble.id(), "", done.noticed(),
				done.acknowledged(), 0, "", done.time().toMillis() / Math.max(1, done.times()));
	}

	private static void print(Outcome outcome) {
		int times = outcome.byTime() + outcome.byCall();
		System.out.printf("%-12s %7d %8d %8d %8d %13d %6d %10d %9d%n", outcome.work(), times, outcome.byTime(),
				outcome.byCall(), outcome.midway(), outcome.acknowledged(), 0, outcome.whole().toMillis(),
				outcome.time().toMillis() / Math.max(1, times));
	}
}
