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

	private final DataArea data;

	ExportFolder(DataArea data) {
		this.data = data;
	}

	Path of(UUID issueId) throws TftsrException {
		return data.folder().resolve(NAME).resolve(issueId.toString());
	}

	/** Removes the folder of an issue where there is one. */
	void delete(UUID issueId) throws TftsrException {
		Path folder = of(issueId);
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> content = Files.walk(folder)) {
			List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		} catch (IOException | UncheckedIOException e) {
			throw new TftsrException(ProblemKind.IO, "The issue is deleted, but not the folder " + folder,
					String.valueOf(e.getMessage()), "Delete the folder", e);
		}
	}
}
