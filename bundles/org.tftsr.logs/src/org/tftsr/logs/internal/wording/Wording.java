package org.tftsr.logs.internal.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the words of a message name what is wrong ("quota exceeded", "no such table") rather than a consequence of it
 * ("giving up after 3 attempts") or everyday life: logistic regression over {@link WordFeatures}. The weights come from
 * labelled messages beside the trainer in the tests. Immutable.
 */
public final class Wording {

	/** The file of the weights beside this class: for each feature the weight in hundredths and words that had it. */
	public static final String FILE = "wording.txt";
	/** The name of the weight that every text has. */
	public static final String BIAS = ".";
	/** The unit of the weights in the file. */
	public static final double UNIT = 0.01;

	private static final int FIELDS = 3;
	private static final int TOLD = 3;
	/** Shorter words are mostly such as join others. */
	private static final int SHORTEST_TOLD = 4;
	/** What weighs less in the sum is not told. */
	private static final double WORTH_TELLING = 0.25;

	private record Weight(double value, String words) {
	}

	/**
	 * What the words of a message say.
	 *
	 * @param score from -1, surely no cause, to 1
	 * @param known how many words and pairs of words the score is made of
	 * @param words those of the labelled messages that speak most for a cause, strongest first; never text of a log
	 */
	public record Reading(double score, int known, List<String> words) {

		/** Of a message of which nothing is known. */
		public static final Reading NONE = new Reading(0, 0, List.of());
	}

	private final Map<String, Weight> weights = new HashMap<>();
	private final double bias;

	private Wording(BufferedReader lines) throws IOException {
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] fields = line.split("\t");
			if (fields.length == FIELDS) {
				weights.put(fields[0], new Weight(Integer.parseInt(fields[1]) * UNIT, fields[2]));
			}
		}
		bias = weights.remove(BIAS).value();
	}

	/** The model that comes with the product. */
	public static Wording shipped() {
		try (InputStream in = Wording.class.getResourceAsStream(FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return new Wording(lines);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads a text from a place on. A text without a known word says nothing. */
	public Reading read(String text, int start) {
		List<Weight> said = new ArrayList<>();
		double sum = 0;
		int known = 0;
		for (Map.Entry<String, String> feature : WordFeatures.of(text, start).entrySet()) {
			Weight weight = weights.get(feature.getKey());
			if (weight != null) {
				known++;
				sum += weight.value();
				if (feature.getValue().length() >= SHORTEST_TOLD && isFormOf(weight.words(), feature.getValue())) {
					said.add(weight);
				}
			}
		}
		if (known == 0) {
			return Reading.NONE;
		}
		double length = Math.sqrt(known);
		said.removeIf(weight -> weight.value() / length < WORTH_TELLING);
		said.sort(Comparator.comparingDouble(Weight::value).reversed());
		List<String> words = said.stream().map(Weight::words).limit(TOLD).toList();
		// twice the probability less one
		return new Reading(Math.tanh((bias + sum / length) / 2), known, words);
	}

	/** Whether two words are forms of one, as "exceed" and "exceeded"; "shutting" and "shuttle" only start alike. */
	private static boolean isFormOf(String word, String other) {
		return word.startsWith(other) || other.startsWith(word);
	}
}
