package org.tftsr.logs.tests.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.logs.internal.wording.WordFeatures;
import org.tftsr.logs.internal.wording.Wording;

/**
 * Fits the weights of {@link Wording}: logistic regression with an L2 penalty, a half of the weight for the messages that
 * name a cause and a quarter for each other class, by gradient descent with a step for each weight (AdaGrad: Duchi, Hazan,
 * Singer, JMLR 12, 2011). All messages at once, no random numbers and {@link StrictMath}, so that any machine finds the
 * same weights.
 */
public final class WordingTrainer {

	private static final int STEPS = 300;
	private static final double STEP = 0.5;
	private static final double PENALTY = 0.5;
	/** Words and pairs of fewer messages are chance. */
	private static final int LEAST_WORD = 2;
	private static final int LEAST_PAIR = 3;
	/** What rounds to less changes nothing. */
	private static final int LEAST_WEIGHT = 5;

	/** The features of a message, as numbers, whether it names a cause, and how much it counts. */
	private record Example(int[] features, double scale, boolean cause, double counts) {
	}

	private final TreeMap<String, Map<String, Integer>> wordsOf = new TreeMap<>();
	private final List<Example> examples = new ArrayList<>();
	private final List<String> names;
	private final double[] weights;

	private WordingTrainer(List<List<String>> classes) {
		Map<String, Integer> counts = new HashMap<>();
		for (List<String> messages : classes) {
			for (String message : messages) {
				WordFeatures.of(message, 0).forEach((feature, words) -> {
					counts.merge(feature, 1, Integer::sum);
					wordsOf.computeIfAbsent(feature, key -> new TreeMap<>()).merge(words, 1, Integer::sum);
				});
			}
		}
		wordsOf.keySet().removeIf(feature -> counts.get(feature) < (feature.indexOf(' ') < 0 ? LEAST_WORD : LEAST_PAIR));
		names = List.copyOf(wordsOf.keySet());
		Map<String, Integer> numbers = new HashMap<>();
		names.forEach(name -> numbers.put(name, numbers.size()));
		int all = classes.stream().mapToInt(List::size).sum();
		for (List<String> messages : classes) {
			boolean cause = messages == classes.get(0);
			double counted = (double) all / messages.size() * (cause ? 0.5 : 0.25);
			messages.forEach(message -> examples.add(example(message, numbers, cause, counted)));
		}
		weights = new double[names.size() + 1];
	}

	private static Example example(String message, Map<String, Integer> numbers, boolean cause, double counts) {
		int[] features = WordFeatures.of(message, 0).keySet().stream().filter(numbers::containsKey)
				.mapToInt(numbers::get).toArray();
		return new Example(features, 1 / Math.sqrt(Math.max(1, features.length)), cause, counts);
	}

	/**
	 * The file of the weights.
	 *
	 * @param causes  messages that name what is wrong
	 * @param effects messages of what follows from that
	 * @param routine messages of everyday life
	 */
	public static String train(List<String> causes, List<String> effects, List<String> routine) {
		WordingTrainer trainer = new WordingTrainer(List.of(causes, effects, routine));
		trainer.fit();
		return trainer.file();
	}

	private void fit() {
		double[] squares = new double[weights.length];
		for (int step = 0; step < STEPS; step++) {
			double[] gradient = gradient();
			for (int i = 0; i < weights.length; i++) {
				squares[i] += gradient[i] * gradient[i];
				weights[i] -= squares[i] == 0 ? 0 : STEP * gradient[i] / Math.sqrt(squares[i]);
			}
		}
	}

	private double[] gradient() {
		int bias = names.size();
		double[] gradient = Arrays.stream(weights).map(weight -> PENALTY * weight).toArray();
		gradient[bias] = 0;
		for (Example example : examples) {
			double sum = 0;
			for (int feature : example.features()) {
				sum += weights[feature];
			}
			double probability = 1 / (1 + StrictMath.exp(-weights[bias] - sum * example.scale()));
			double error = example.counts() * (probability - (example.cause() ? 1 : 0));
			gradient[bias] += error;
			for (int feature : example.features()) {
				gradient[feature] += error * example.scale();
			}
		}
		return gradient;
	}

	private String file() {
		StringBuilder file = new StringBuilder("# Written by WordingTrainer from labelled messages; do not edit.\n");
		append(file, Wording.BIAS, weights[names.size()], "every message");
		for (int i = 0; i < names.size(); i++) {
			append(file, names.get(i), weights[i], mostSaid(wordsOf.get(names.get(i))));
		}
		return file.toString();
	}

	private static void append(StringBuilder file, String name, double weight, String words) {
		long rounded = Math.round(weight / Wording.UNIT);
		if (Math.abs(rounded) >= LEAST_WEIGHT || name.equals(Wording.BIAS)) {
			file.append(name).append('\t').append(rounded).append('\t').append(words).append('\n');
		}
	}

	/** The words that most messages have for a feature; of several the first by the alphabet. */
	private static String mostSaid(Map<String, Integer> counts) {
		String most = "";
		for (Map.Entry<String, Integer> entry : counts.entrySet()) {
			most = most.isEmpty() || entry.getValue() > counts.get(most) ? entry.getKey() : most;
		}
		return most;
	}
}
