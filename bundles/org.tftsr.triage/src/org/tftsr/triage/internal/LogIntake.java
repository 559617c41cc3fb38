package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.SeenLines;

/** Takes logs into issues. Thread-safe. */
final class LogIntake {

	private static final int READ_AT_ONCE = 1 << 16;

	/** By how names end; all others are plain text. */
	private static final Map<String, String> TYPES = Map.of(".json", "application/json", ".jsonl", "application/json", ".gz",
			"application/gzip", ".zst", "application/zstd", ".xml", "application/xml");

	/** Tells whether a log is still where it was. */
	@FunctionalInterface
	interface Check {
		/** @throws TftsrException of a kind of {@link LogWork#GONE} where it is not */
		Object unchanged(LogFile log, Progress progress) throws TftsrException;
	}

	private final LogRepository logs;
	private final Check check;

	LogIntake(LogRepository logs, Check check) {
		this.logs = logs;
		this.check = check;
	}

	/** Adds a log, or gives back the one that the issue has, as it is read there. */
	LogFile take(UUID issueId, Path file, Progress progress) throws TftsrException {
		LogSource source = readable(file, null);
		ContentHash hash = ContentHash.of(source, progress);
		Optional<LogFile> known = logs.findByContent(issueId, hash.sha256());
		return known.isPresent() ? at(known.get(), canonical(source, file), progress) : add(issueId, file, source, hash, progress);
	}

	/**
	 * As the other form.
	 *
	 * @param encoding the one that the log is read in from now on; null where its bytes tell
	 */
	LogFile take(UUID issueId, Path file, Charset encoding, Progress progress) throws TftsrException {
		LogSource source = readable(file, encoding);
		ContentHash hash = ContentHash.of(source, progress);
		Optional<LogFile> known = logs.findByContent(issueId, hash.sha256());
		if (known.isEmpty()) {
			return add(issueId, file, source, hash, progress);
		}
		LogFile log = at(known.get(), canonical(source, file), progress);
		return typed(log, encoding);
	}

	/**
	 * As the other forms, for who saw the log: it is read as that from now on. One that is read so already stays as it is.
	 *
	 * @param seenIn the encoding that it was seen in
	 */
	LogFile takeAsSeen(UUID issueId, Path file, Charset seenIn, Progress progress) throws TftsrException {
		Optional<Charset> recognised = recognised(file);
		if (recognised.isEmpty()) {
			return take(issueId, file, seenIn, progress);
		}
		LogFile log = take(issueId, file, progress);
		if (seenIn.equals(charset(LogSources.file(file, log.encoding().orElse(null))))) {
			return log;
		}
		// what its bytes tell is nobody's choice
		return typed(log, seenIn.equals(recognised.get()) ? null : seenIn);
	}

	/**
	 * Refuses a file that is another one than a person saw, as after a rotation.
	 *
	 * @param seen what that and its lines are known by; null where nobody saw it
	 */
	static void requireSeen(Path file, String seen, Progress progress) throws TftsrException {
		if (seen != null && !SeenLines.parse(seen).areIn(file, progress)) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.LogIntake_replacedWhat, file.getFileName()),
					Messages.LogIntake_replacedWhy, Messages.LogIntake_replacedRemedy);
		}
	}

	private LogFile typed(LogFile log, Charset encoding) throws TftsrException {
		String type = LogFile.mimeType(log.mimeType(), encoding);
		return type.equals(log.mimeType()) ? log : logs.retyped(log.id(), type);
	}

	/** Empty where it is text in no encoding but one that a person chose. */
	private static Optional<Charset> recognised(Path file) throws TftsrException {
		try {
			return Optional.of(charset(LogSources.file(file)));
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.INVALID_INPUT) {
				throw e;
			}
			return Optional.empty();
		}
	}

	private LogFile add(UUID issueId, Path file, LogSource source, ContentHash hash, Progress progress) throws TftsrException {
		requireWhole(source, progress);
		return logs.add(issueId, source.name(), canonical(source, file), hash.bytes(), mimeType(source), hash.sha256());
	}

	/** Who names another copy of a log that is still where it was changes nothing. */
	private LogFile at(LogFile known, String path, Progress progress) throws TftsrException {
		return isAt(known, path, progress) ? known : logs.moved(known.id(), path);
	}

	private boolean isAt(LogFile log, String path, Progress progress) throws TftsrException {
		if (log.path().equals(path)) {
			return true;
		}
		try {
			check.unchanged(log, progress);
			return true;
		} catch (TftsrException e) {
			if (!LogWork.GONE.contains(e.kind())) {
				throw e;
			}
			return false;
		}
	}

	/** A log that can be read. Opening is what tells text from anything else; done before anything is noted. */
	LogSource readable(Path file) throws TftsrException {
		return readable(file, null);
	}

	private static LogSource readable(Path file, Charset encoding) throws TftsrException {
		LogSource source = LogSources.file(file, encoding);
		charset(source);
		return source;
	}

	/** Of text; of anything else there is none. */
	private static Charset charset(LogSource source) throws TftsrException {
		try (DecodedLog text = DecodedLog.open(source)) {
			return text.charset();
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	/** A torn log would be in the way of all that is made of the issue. Any other can be read once it can be hashed. */
	private static void requireWhole(LogSource source, Progress progress) throws TftsrException {
		try (DecodedLog text = DecodedLog.open(source)) {
			if (text.isCompressed()) {
				progress.begin(NLS.bind(Messages.LogIntake_unpacking, source.name()), -1);
				char[] buffer = new char[READ_AT_ONCE];
				while (text.reader().read(buffer) >= 0) {
					progress.check();
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	private static String canonical(LogSource source, Path file) throws TftsrException {
		try {
			return file.toRealPath().toString();
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	private static String mimeType(LogSource source) {
		String name = source.name().toLowerCase(Locale.ROOT);
		String type = TYPES.getOrDefault(name.substring(Math.max(0, name.lastIndexOf('.'))), "text/plain");
		return LogFile.mimeType(type, source.encoding().orElse(null));
	}
}
