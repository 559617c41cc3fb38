package org.tftsr.storage.tests.kills;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;

/**
 * Runs in a process of its own, which will be killed. It does the work once in a folder of no interest first, so that
 * everything is loaded by then: what is killed later is the work and not the start of Java.
 */
final class KilledProgram {

	private KilledProgram() {
	}

	/**
	 * Prints {@code ready}. Then, for each folder that it reads: {@code begin}, what the product said to be done, and
	 * {@code end} or {@code failed} with the kind and the remedy.
	 *
	 * @param arguments a folder that is prepared, to practise in, and the name of the work
	 */
	public static void main(String[] arguments) throws Exception {
		DataFolder practice = new DataFolder(Path.of(arguments[0]));
		Work work = Works.named(arguments[1]);
		work.run(practice, line -> {
			// nobody wants to know
		});
		practice.delete();
		System.out.println("ready");
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String folder = in.readLine(); folder != null; folder = in.readLine()) {
			System.out.println("begin");
			try {
				work.run(new DataFolder(Path.of(folder)), System.out::println);
				System.out.println("end");
			} catch (TftsrException e) {
				System.out.println("failed " + e.kind() + ' ' + e.remedy());
			}
		}
	}
}
