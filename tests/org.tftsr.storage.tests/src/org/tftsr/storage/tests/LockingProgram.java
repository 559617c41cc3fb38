package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Runs in a process of its own: holds a lock file of a data folder, as another program does that is at work there. */
final class LockingProgram {

	private LockingProgram() {
	}

	/**
	 * Starts it and waits until it holds the lock, which it does until its input ends.
	 *
	 * @param shared whether others may hold it as well
	 */
	static ChildJvm start(Path folder, String name, boolean shared) throws Exception {
		ChildJvm child = ChildJvm.start(LockingProgram.class, folder.resolve(name).toString(), String.valueOf(shared));
		assertEquals("held", child.line());
		return child;
	}

	/** Prints {@code held}. */
	public static void main(String[] arguments) throws Exception {
		try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			channel.lock(0, Long.MAX_VALUE, Boolean.parseBoolean(arguments[1]));
			System.out.println("held");
			System.in.read();
		}
	}
}
