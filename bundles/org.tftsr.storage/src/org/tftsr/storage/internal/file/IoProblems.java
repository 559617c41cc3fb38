package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Tells failures of the file system so that a person can act on them. */
public final class IoProblems {

	private IoProblems() {
	}

	/** @param what what could not be done, as in {@link TftsrException} */
	public static TftsrException explain(String what, IOException cause) {
		return new TftsrException(ProblemKind.IO, what, reason(cause),
				"Check the folder, its rights and the free space", cause);
	}

	private static String reason(IOException cause) {
		return switch (cause) {
		case AccessDeniedException e -> "there is no right to do so at " + e.getFile();
		case FileAlreadyExistsException e -> e.getFile() + " is in the way";
		case NoSuchFileException e -> e.getFile() + " does not exist";
		case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
		default -> "the file system says: " + cause.getMessage();
		};
	}
}
