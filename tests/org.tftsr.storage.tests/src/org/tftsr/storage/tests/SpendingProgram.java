package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** Runs in a process of its own: asks without end for as long as the limit allows. */
final class SpendingProgram {

	static final long MOST = 7;

	private SpendingProgram() {
	}

	/**
	 * Prints {@code open}, waits for a line, then prints how much it has spent and set aside once it was refused.
	 *
	 * @param arguments the folder, the issue
	 */
	public static void main(String[] arguments) throws Exception {
		UUID issue = UUID.fromString(arguments[1]);
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			System.out.println("open");
			System.in.read();
			long spent = 0;
			for (int i = 0;; i++) {
				UUID reservation;
				try {
					reservation = database.spending().reserve(issue, MOST);
				} catch (TftsrException e) {
					if (e.kind() != ProblemKind.FORBIDDEN) {
						throw e;
					}
					break;
				}
				// every third one is still on its way when this ends
				long cost = i % 3 == 2 ? MOST : i % 3 * 2;
				if (i % 3 != 2) {
					database.spending().settle(reservation, cost);
				}
				spent += cost;
			}
			System.out.println(spent);
		}
	}
}
