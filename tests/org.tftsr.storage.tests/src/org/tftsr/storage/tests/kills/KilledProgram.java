package org.tftsr.storage.tests.kills;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;

/**
 * Runs in a process of its own, which will be killed. It does the work once in a folder of no interest first, so that
 * everything is loaded by then: what is killed later is the work and not the start of Java.
 */
final class KilledProgram {

	private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

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
		say("ready");
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String folder = in.readLine(); folder != null; folder = in.readLine()) {
			say("begin");
			try {
				work.run(new DataFolder(Path.of(folder)), KilledProgram::say);
				say("end");
			} catch (TftsrException e) {
				say("failed " + e.kind() + ' ' + e.remedy());
			}
		}
	}

	/** With a call to the system that nothing else makes, so that saying something is not taken for work. */
	private static void say(String line) {
		try {
			OUT.getChannel().write(new ByteBuffer[] { ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8)) });
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
