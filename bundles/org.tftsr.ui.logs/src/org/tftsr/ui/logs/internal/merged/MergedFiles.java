package org.tftsr.ui.logs.internal.merged;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.Merge;
import org.tftsr.logs.view.MergedLog;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.FileStamp;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Several files merged by time. Each has a letter, by which its lines are told. Immutable. */
final class MergedFiles implements LogInput {

	private static final int LETTERS = 26;

	private final List<FileLog> files;

	/** @param files at least two; where they have lines of equal times, those of the first come first */
	MergedFiles(List<URI> files) {
		this.files = files.stream().map(FileLog::of).toList();
	}

	@Override
	public String name() {
		String first = files.getFirst().name();
		return files.size() == 2 ? NLS.bind(Messages.Merged_nameTwo, first, files.getLast().name())
				: NLS.bind(Messages.Merged_nameMore, first, files.size() - 1);
	}

	@Override
	public List<FileLog> files() {
		return files;
	}

	/** {@inheritDoc} They are the size of all files and the time of the last change of any. */
	@Override
	public FileStamp stamp() throws TftsrException {
		long size = 0;
		long modified = 0;
		for (FileLog file : files) {
			FileStamp one = stamp(file);
			size += one.size();
			modified = Math.max(modified, one.modified());
		}
		return new FileStamp(size, modified);
	}

	/** Says which of the files it is that cannot be asked. */
	private static FileStamp stamp(FileLog file) throws TftsrException {
		try {
			return file.stamp();
		} catch (TftsrException e) {
			throw new TftsrException(e.kind(), e.what(), NLS.bind(Messages.Merged_file_why, file.name(), e.why()), e.remedy(), e);
		}
	}

	/** {@inheritDoc} All lines and their times must be known before the first one of all is. */
	@Override
	public Opened open(Charset charset, Progress progress) throws TftsrException {
		List<LineLog> logs = new ArrayList<>();
		try {
			for (FileLog file : files) {
				LineLog log = file.open(charset, progress).log();
				logs.add(log);
				if (log instanceof IndexedLog indexed) {
					indexed.index(progress);
				}
			}
			return new Opened(MergedLog.of(name(), logs, progress), null);
		} catch (TftsrException e) {
			throw closed(logs, e);
		}
	}

	private static TftsrException closed(List<LineLog> logs, TftsrException problem) {
		for (LineLog log : logs) {
			try {
				log.close();
			} catch (IOException e) {
				problem.addSuppressed(e);
			}
		}
		return problem;
	}

	/** {@inheritDoc} There is none. */
	@Override
	public Path localFile() {
		return null;
	}

	@Override
	public Place place(LineLog log, long line) throws TftsrException {
		if (line > log.lineCount()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Merged_what, name()), Messages.Merged_changed_why,
					Messages.Merged_changed_remedy);
		}
		Merge merged = (Merge) log;
		return new Place(files.get(merged.source(line)), merged.sourceLine(line));
	}

	@Override
	public List<Optional<String>> marks(LineLog log) {
		return ((Merge) log).logs().stream().map(one -> one.bytes().flatMap(LogBytes.View::mark)).toList();
	}

	@Override
	public OptionalLong line(LineLog log, int file, long fileLine) {
		long line = ((Merge) log).line(file, fileLine);
		return line <= log.lineCount() ? OptionalLong.of(line) : OptionalLong.empty();
	}

	/** {@inheritDoc} Each file has its own. */
	@Override
	public Charset charset(LineLog log, long line) {
		Merge merged = (Merge) log;
		return line <= merged.lineCount() ? merged.logs().get(merged.source(line)).charset() : merged.charset();
	}

	/** {@inheritDoc} Those of all files. */
	@Override
	public String encoding(LineLog log) {
		return ((Merge) log).logs().stream().map(one -> one.charset().name()).distinct()
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	@Override
	public String mark(LineLog log, long line) {
		return line <= log.lineCount() ? letters(((Merge) log).source(line)) : ""; //$NON-NLS-1$
	}

	@Override
	public int markLength() {
		return letters(files.size() - 1).length();
	}

	@Override
	public String origin(LineLog log, long line) {
		if (line > log.lineCount()) {
			return ""; //$NON-NLS-1$
		}
		Merge merged = (Merge) log;
		int source = merged.source(line);
		return NLS.bind(Messages.Merged_origin,
				new Object[] { letters(source), label(source), merged.sourceLine(line) });
	}

	/** Which letter stands for which file, in one line: it is the title of a window, too. */
	String legend() {
		StringBuilder legend = new StringBuilder();
		for (int i = 0; i < files.size(); i++) {
			legend.append(i == 0 ? "" : ", ") //$NON-NLS-1$ //$NON-NLS-2$
					.append(NLS.bind(Messages.Merged_legend, letters(i), path(files.get(i).uri())));
		}
		return legend.toString();
	}

	/** The name of a file, with its folder where another file has the same name. */
	private String label(int source) {
		FileLog file = files.get(source);
		boolean unique = files.stream().filter(other -> other.name().equals(file.name())).count() == 1;
		String[] segments = path(file.uri()).split("/"); //$NON-NLS-1$
		return unique || segments.length < 2 ? file.name() : segments[segments.length - 2] + '/' + file.name();
	}

	private static String path(URI uri) {
		return uri.getPath() == null ? uri.toString() : uri.getPath();
	}

	/** A to Z, then AA, AB and so on. */
	private static String letters(int source) {
		String last = String.valueOf((char) ('A' + source % LETTERS));
		return source < LETTERS ? last : letters(source / LETTERS - 1) + last;
	}
}
