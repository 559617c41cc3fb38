package org.tftsr.logs.internal.bytes;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;

/** What to tell a person when the file of a log does not do what it did before. */
final class FileProblems {

	private FileProblems() {
	}

	static TftsrException changed(String name) {
		return new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_readWhat, name), Messages.FileProblems_changedWhy,
				Messages.Log_refreshRemedy);
	}

	static TftsrException cannotRead(String name, IOException cause) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Log_readWhat, name), Messages.Log_diskWhy, Messages.Log_diskRemedy,
				cause);
	}

	static TftsrException closed(String name) {
		return new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_readWhat, name), Messages.FileProblems_closedWhy,
				Messages.FileProblems_closedRemedy);
	}
}
