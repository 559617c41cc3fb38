package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** Runs in a process of its own: gives the values of an issue pseudonyms, one after the other, while another process does the same. */
final class PseudonymProgram {

	private static final String TYPE = "EMAIL";

	private PseudonymProgram() {
	}

	/** @param arguments the folder, the issue, how many values, and the seed of the order in which they come up */
	public static void main(String[] arguments) throws Exception {
		try (Database database = TestData.withPassphrase(Path.of(arguments[0]), TestData.PASSPHRASE).open()) {
			System.out.println("open");
			give(database, UUID.fromString(arguments[1]), Integer.parseInt(arguments[2]), new Random(Long.parseLong(arguments[3])));
		}
	}

	/** As operations do: reads what there is, gives the next number, keeps it, and starts anew where that was taken meanwhile. */
	static void give(Database database, UUID issue, int count, Random order) throws TftsrException {
		List<Integer> values = new ArrayList<>(IntStream.range(0, count).boxed().toList());
		Collections.shuffle(values, order);
		for (int value : values) {
			while (!isGiven(database, issue, "person" + value + "@example.org")) {
				Thread.onSpinWait();
			}
		}
	}

	private static boolean isGiven(Database database, UUID issue, String value) throws TftsrException {
		Map<String, Integer> known = new HashMap<>();
		database.pseudonyms().forEach(issue, one -> known.put(one.value(), one.number()));
		if (known.containsKey(value)) {
			return true;
		}
		try {
			database.pseudonyms().add(issue, List.of(new Pseudonym(TYPE, known.size() + 1, value)));
			return true;
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CONFLICT) {
				return false;
			}
			throw e;
		}
	}
}
