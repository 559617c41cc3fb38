package org.tftsr.logs.internal.bytes;

import java.io.IOException;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** What to tell a person when the file of a log does not do what it did before. */
final class FileProblems {

	private FileProblems() {
	}

	static TftsrException changed(String name) {
		return new TftsrException(ProblemKind.CONFLICT, "Cannot read the log " + name,
				"the file was replaced, cut short or written again", "Refresh the view to read the file that is there now");
	}

	static TftsrException cannotRead(String name, IOException cause) {
		return new TftsrException(ProblemKind.IO, "Cannot read the log " + name,
				"the disk or the network reported an error",
				"Check that the drive is connected and the file can be read, then try again", cause);
	}

	static TftsrException closed(String name) {
		return new TftsrException(ProblemKind.CONFLICT, "Cannot read the log " + name, "it was closed",
				"Open it again");
	}
}
