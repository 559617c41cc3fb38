package org.tftsr.triage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
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
		// what lies there already is of this issue too: it was restored before without its folder
		move(of(issueId), aside(issueId), Messages.ExportFolder_setAsideWhat);
	}

	/** Puts back the folder of an issue that is no longer deleted. What came into a new one meanwhile stays beside it. */
	void putBack(UUID issueId) throws TftsrException {
		move(aside(issueId), of(issueId), Messages.ExportFolder_putBackWhat);
	}

	/** Whether the folder of an issue is out of the way. */
	boolean isAside(UUID issueId) throws TftsrException {
		return Files.exists(aside(issueId));
	}

	/** Removes the folder of a deleted issue for good. */
	void deleteAside(UUID issueId) throws TftsrException {
		Path folder = aside(issueId);
		delete(folder, NLS.bind(Messages.ExportFolder_deleteWhat, folder));
	}

	/** The issues whose folders are out of the way. */
	List<UUID> aside() throws TftsrException {
		Path folder = data.folder().resolve(NAME).resolve(DELETED);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> content = Files.list(folder)) {
			return content.flatMap(path -> id(path.getFileName().toString())).toList();
		} catch (IOException | UncheckedIOException e) {
			throw new TftsrException(ProblemKind.IO, Messages.ExportFolder_listWhat, String.valueOf(e.getMessage()),
					NLS.bind(Messages.ExportFolder_listRemedy, folder), e);
		}
	}

	/** The issue of a folder; none where somebody else made it. */
	private static Stream<UUID> id(String name) {
		try {
			UUID id = UUID.fromString(name);
			return id.toString().equals(name) ? Stream.of(id) : Stream.empty();
		} catch (IllegalArgumentException e) {
			return Stream.empty();
		}
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
			merge(from, to);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, what, String.valueOf(e.getMessage()),
					NLS.bind(Messages.ExportFolder_moveRemedy, from, to), e);
		}
	}

	/** Moves a file or a folder; one into a folder of that name, and a file beside one of that name under a name that is free. */
	private static void merge(Path from, Path to) throws IOException {
		if (!Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
			Files.move(from, to);
			return;
		}
		try (Stream<Path> content = Files.list(from)) {
			for (Path path : content.toList()) {
				Path target = to.resolve(path.getFileName());
				boolean both = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
						&& Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
				if (both) {
					merge(path, target);
				} else {
					Files.move(path, free(target));
				}
			}
		}
		Files.delete(from);
	}

	/** {@code copy.log}, or {@code copy-2.log} where there is one. */
	private static Path free(Path target) {
		String name = target.getFileName().toString();
		int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
		Path free = target;
		for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
			free = target.resolveSibling(name.substring(0, dot) + '-' + number + name.substring(dot));
		}
		return free;
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
			throw new TftsrException(ProblemKind.IO, what, String.valueOf(e.getMessage()), Messages.ExportFolder_deleteRemedy, e);
		}
	}
}
