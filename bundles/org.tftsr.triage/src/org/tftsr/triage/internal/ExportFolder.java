package org.tftsr.triage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.DataArea;

/** Where the files of a triage go that nobody named a folder for: one folder for each issue, below the data folder. */
final class ExportFolder {

	private static final String NAME = "exports";
	/** Below that folder; no issue has such an id. */
	private static final String DELETED = "deleted";

	private final DataArea data;

	ExportFolder(DataArea data) {
		this.data = data;
	}

	Path of(UUID issueId) throws TftsrException {
		return data.folder().resolve(NAME).resolve(issueId.toString());
	}

	/** Takes the folder of a deleted issue out of the way, to be put back. */
	void setAside(UUID issueId) throws TftsrException {
		Path aside = aside(issueId);
		delete(aside, "Cannot delete the folder " + aside);
		move(of(issueId), aside, "The issue is deleted, but its folder is still there");
	}

	/** Puts back the folder of an issue that is no longer deleted. */
	void putBack(UUID issueId) throws TftsrException {
		move(aside(issueId), of(issueId), "The issue is restored, but the folder of its exports is not");
	}

	/** Removes the folder of an issue that is deleted for good. */
	void delete(UUID issueId) throws TftsrException {
		for (Path folder : List.of(of(issueId), aside(issueId))) {
			delete(folder, "The issue is deleted, but not the folder " + folder);
		}
	}

	/** Removes the folder of a deleted issue for good. */
	void deleteAside(UUID issueId) throws TftsrException {
		Path folder = aside(issueId);
		delete(folder, "The issue is deleted, but not the folder " + folder);
	}

	private Path aside(UUID issueId) throws TftsrException {
		return data.folder().resolve(NAME).resolve(DELETED).resolve(issueId.toString());
	}

	private static void move(Path from, Path to, String what) throws TftsrException {
		if (!Files.exists(from)) {
			return;
		}
		try {
			Files.createDirectories(to.getParent());
			Files.move(from, to);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, what, String.valueOf(e.getMessage()),
					"Move the folder " + from + " to " + to, e);
		}
	}

	private static void delete(Path folder, String what) throws TftsrException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> content = Files.walk(folder)) {
			List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		} catch (IOException | UncheckedIOException e) {
			throw new TftsrException(ProblemKind.IO, what, String.valueOf(e.getMessage()), "Delete the folder", e);
		}
	}
}
