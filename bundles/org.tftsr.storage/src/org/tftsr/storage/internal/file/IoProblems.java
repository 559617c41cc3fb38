package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Tells failures of the file system so that a person can act on them. */
public final class IoProblems {

	private IoProblems() {
	}

	/** @param what what could not be done, as in {@link TftsrException} */
	public static TftsrException explain(String what, IOException cause) {
		return new TftsrException(ProblemKind.IO, what, reason(cause),
				Messages.IoProblems_explainRemedy, cause);
	}

	private static String reason(IOException cause) {
		return switch (cause) {
		case AccessDeniedException e -> NLS.bind(Messages.IoProblems_noRightWhy, e.getFile());
		case FileAlreadyExistsException e -> NLS.bind(Messages.IoProblems_inTheWayWhy, e.getFile());
		case NoSuchFileException e -> NLS.bind(Messages.IoProblems_missingWhy, e.getFile());
		case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
		default -> NLS.bind(Messages.IoProblems_otherWhy, cause.getMessage());
		};
	}
}
