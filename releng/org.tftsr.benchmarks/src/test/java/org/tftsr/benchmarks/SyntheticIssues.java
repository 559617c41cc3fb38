package org.tftsr.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Issues that are made up, the same on every machine for the same seed. The words of descriptions are drawn from 30,000 in
 * five scripts by Zipf's law, so that the first of them are in nearly every issue and the last in a few. Besides there are
 * words of known shares: one component of ten in each title, a word in each second, one in each hundredth.
 */
final class SyntheticIssues {

	/** In each second issue. */
	static final String HALF = "timeout";
	/** Each in one issue of ten, and seldom two of them in one: in one title stands one. */
	static final List<String> COMPONENTS = List.of("connection", "database", "scheduler", "gateway", "authentication",
			"storage", "replication", "certificate", "loadbalancer", "monitoring");
	/** Each in one issue of a hundred. */
	static final List<String> HUNDREDTHS = List.of("failover", "deadlock", "throttling", "segfault", "rollback", "oomkilled",
			"unreachable", "corruption");

	private static final int VOCABULARY = 30_000;
	private static final long FIRST = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
	private static final long SPAN = 3L * 365 * 24 * 3600;
	private static final String[] DOMAINS = { "linux", "windows", "network", "kubernetes", "databases", "virtualization",
			"hardware", "observability", "telephony", "security", "public_safety", "application", "automation", "hpe_infra",
			"dell_hardware", "identity" };
	private static final String[][] SYLLABLES = {
			{ "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "er", "an", "st" },
			{ "ба", "ве", "ги", "до", "жу", "ка", "ле", "ми", "но", "пу", "ра", "се", "ти", "ош", "ёр" },
			{ "βα", "γε", "δι", "κο", "λυ", "μα", "νέ", "πι", "ρο", "σα", "τη" },
			{ "日", "本", "故", "障", "網", "路", "数", "据", "庫", "接", "続" }, { "قا", "عد", "ات", "شب", "كة", "خط", "أم" } };

	private final String[] words;
	private final double[] cumulative;
	private final Random random;
	private final long rows;

	SyntheticIssues(long seed, long rows) {
		this.words = words(new Random(seed));
		this.cumulative = new double[words.length];
		double sum = 0;
		for (int i = 0; i < words.length; i++) {
			sum += 1.0 / (i + 1);
			cumulative[i] = sum;
		}
		this.random = new Random(seed + 1);
		this.rows = rows;
	}

	private static String[] words(Random random) {
		Set<String> words = new LinkedHashSet<>();
		while (words.size() < VOCABULARY) {
			int draw = random.nextInt(100);
			String[] script = SYLLABLES[draw < 80 ? 0 : draw < 88 ? 1 : draw < 92 ? 2 : draw < 96 ? 3 : 4];
			StringBuilder word = new StringBuilder();
			for (int count = 1 + random.nextInt(4); count > 0; count--) {
				word.append(script[random.nextInt(script.length)]);
			}
			words.add(word.toString());
		}
		return words.toArray(String[]::new);
	}

	/** The word of a rank, the most frequent first. */
	String word(int rank) {
		return words[rank];
	}

	/** How many words there are. */
	int size() {
		return words.length;
	}

	/** The parameters of the row of that number: id, title, description, severity, status, category, created, updated, tags. */
	Object[] row(long number) {
		long created = FIRST + number * SPAN / rows;
		UUID id = new UUID(created * 1000 << 16 | 0x7000 | number & 0xfff, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 1L << 63);
		return new Object[] { id, title(), description(20 + random.nextInt(41)), severity(), status(),
				random.nextInt(20) == 0 ? null : DOMAINS[(int) (DOMAINS.length * Math.pow(random.nextDouble(), 2))],
				Instant.ofEpochSecond(created).toString(),
				Instant.ofEpochSecond(created + random.nextInt(30 * 24 * 3600)).toString(), tags() };
	}

	private String title() {
		StringBuilder title = new StringBuilder(COMPONENTS.get(random.nextInt(COMPONENTS.size())));
		title.append(' ').append(random.nextBoolean() ? HALF : "failed").append(" on ");
		title.append(random.nextBoolean() ? "web-" : "db-").append(String.format("%02d", random.nextInt(60)));
		if (random.nextInt(100) < HUNDREDTHS.size()) {
			title.append(' ').append(HUNDREDTHS.get(random.nextInt(HUNDREDTHS.size())));
		}
		if (random.nextInt(50) == 0) {
			title.append(" INC").append(String.format("%07d", random.nextInt(10_000_000)));
		}
		return title.append(' ').append(drawn()).toString();
	}

	private String description(int length) {
		StringBuilder text = new StringBuilder(drawn());
		for (int i = 1; i < length; i++) {
			text.append(i % 12 == 0 ? ". " : " ").append(drawn());
		}
		return text.toString();
	}

	private String drawn() {
		double at = random.nextDouble() * cumulative[cumulative.length - 1];
		int found = Arrays.binarySearch(cumulative, at);
		return words[found < 0 ? -found - 1 : found];
	}

	private String severity() {
		int draw = random.nextInt(100);
		return draw < 5 ? "critical" : draw < 25 ? "high" : draw < 75 ? "medium" : "low";
	}

	private String status() {
		int draw = random.nextInt(100);
		return draw < 10 ? "open" : draw < 15 ? "investigating" : draw < 30 ? "resolved" : "closed";
	}

	private String tags() {
		List<String> tags = new ArrayList<>();
		for (int count = random.nextInt(4); count > 0; count--) {
			tags.add("\"tag" + (int) (200 * Math.pow(random.nextDouble(), 3)) + '"');
		}
		return '[' + String.join(",", tags) + ']';
	}
}
