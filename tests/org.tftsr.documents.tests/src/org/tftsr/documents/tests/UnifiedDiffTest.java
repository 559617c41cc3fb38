package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.documents.UnifiedDiff;

@DisplayName("The difference of two texts")
class UnifiedDiffTest {

	@Test
	void equalTextsHaveNone() {
		assertEquals("", UnifiedDiff.of("a", "x\ny\n", "b", "x\ny"));
	}

	@Test
	void showsAChangeWithThreeLinesAround() {
		String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
		assertEquals("""
				--- a
				+++ b
				@@ -2,7 +2,7 @@
				 2
				 3
				 4
				-5
				+five
				 6
				 7
				 8
				""", UnifiedDiff.of("a", before, "b", before.replace("5", "five")));
	}

	@Test
	void namesAnEmptySideByTheLineBeforeIt() {
		assertEquals("--- a\n+++ b\n@@ -0,0 +1,2 @@\n+x\n+y\n", UnifiedDiff.of("a", "", "b", "x\ny\n"));
		assertEquals("--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n", UnifiedDiff.of("a", "x\n", "b", ""));
	}

	@Test
	void aPatchAppliedGivesTheOtherText() {
		long start = System.nanoTime();
		for (int round = 0; round < 2000; round++) {
			Random random = new Random(start + round);
			List<String> before = lines(random);
			List<String> after = lines(random);
			String diff = UnifiedDiff.of("a", text(before), "b", text(after));
			assertEquals(after, apply(before, diff), "seed " + (start + round) + "\n" + diff);
		}
	}

	private static List<String> lines(Random random) {
		return IntStream.range(0, random.nextInt(30)).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(5))))
				.collect(Collectors.toList());
	}

	private static String text(List<String> lines) {
		return lines.stream().map(line -> line + '\n').collect(Collectors.joining());
	}

	/** What the program patch does, written anew. */
	private static List<String> apply(List<String> before, String diff) {
		List<String> out = new ArrayList<>();
		int next = 0;
		for (String line : diff.lines().skip(2).toList()) {
			if (line.startsWith("@@")) {
				String[] range = line.split(" ")[1].substring(1).split(",");
				int first = Integer.parseInt(range[0]);
				int place = range.length > 1 && range[1].equals("0") ? first : first - 1;
				out.addAll(before.subList(next, place));
				next = place;
			} else if (line.startsWith("+")) {
				out.add(line.substring(1));
			} else {
				assertEquals(before.get(next), line.substring(1));
				next++;
				if (line.startsWith(" ")) {
					out.add(line.substring(1));
				}
			}
		}
		out.addAll(before.subList(next, before.size()));
		return out;
	}
}
