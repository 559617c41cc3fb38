package org.tftsr.ui.logs.internal.review;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.internal.text.FileLog;

/** The places of this machine to which the files of a log are copied that are on others. Two of them may be of one name. */
final class CopyPlaces {

	private final List<FileLog> files;
	private final Set<String> proposed = new HashSet<>();

	/** @param files all that the log is made of */
	CopyPlaces(List<FileLog> files) {
		this.files = files;
	}

	/** What a file is called where a person is asked about it: by host and folder too, where another one has the same name. */
	String title(FileLog file) {
		URI uri = file.uri();
		boolean alone = files.stream().filter(other -> other.name().equals(file.name())).count() < 2;
		if (alone || uri == null || uri.getPath() == null) {
			return file.name();
		}
		return uri.getHost() == null ? uri.getPath() : uri.getHost() + ':' + uri.getPath();
	}

	/** A name for the copy of a file that was proposed for none before. */
	String propose(FileLog file) {
		String name = file.name();
		int dot = name.indexOf('.', 1);
		String stem = dot > 0 ? name.substring(0, dot) : name;
		String free = name;
		for (int number = 2; !proposed.add(free); number++) {
			free = stem + '-' + number + name.substring(stem.length());
		}
		return free;
	}

	/**
	 * Makes sure that no copy takes the place of another file of the log. Nothing is written. Called from jobs only.
	 *
	 * @throws TftsrException of kind INVALID_INPUT where one would
	 */
	static void require(List<ApplyJob.Part> parts) throws TftsrException {
		for (int i = 0; i < parts.size(); i++) {
			for (int j = 0; j < i; j++) {
				ApplyJob.Part one = parts.get(i);
				ApplyJob.Part other = parts.get(j);
				boolean copied = one.reviewed().local() == null || other.reviewed().local() == null;
				if (copied && isSame(one.place(), other.place())) {
					throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Apply_what, one.reviewed().name()),
							NLS.bind(Messages.Apply_places_why, one.place()), Messages.Apply_places_remedy);
				}
			}
		}
	}

	/** By upper and lower case alone two places may be one or not, as the file system has it. */
	private static boolean isSame(Path one, Path other) throws TftsrException {
		return real(one).toString().equalsIgnoreCase(real(other).toString());
	}

	private static Path real(Path place) throws TftsrException {
		Path absolute = place.toAbsolutePath().normalize();
		Path folder = absolute.getParent();
		try {
			if (Files.exists(absolute)) {
				return absolute.toRealPath();
			}
			return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.Apply_what, place), Messages.Apply_place_why,
					Messages.Apply_place_remedy, e);
		}
	}
}
