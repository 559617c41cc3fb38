package org.tftsr.logs;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.task.LogTask;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogLine;

/**
 * What lines are known by that a person saw in a file: the state of the file, which is as good as some samples of it, and the lines
 * themselves, by a hash that does not tell what they say. Immutable.
 *
 * @param mark    of the file, as {@link org.tftsr.logs.view.LogBytes.View#mark} tells
 * @param numbers of the lines; null where nothing but the file is known
 * @param charset the encoding that they were seen in; null likewise
 * @param hash    of the lines; null likewise
 */
public record SeenLines(String mark, LineNumbers numbers, Charset charset, String hash) {

	/** Neither a mark, nor numbers, nor the name of an encoding has it. */
	private static final String DIVIDER = ";";
	private static final int PARTS = 4;
	private static final int CHECK_EVERY = 1024;

	public SeenLines {
		Objects.requireNonNull(mark);
	}

	/**
	 * Lines as they were seen.
	 *
	 * @param texts what each of them says, as much as an editor shows of it
	 */
	public static SeenLines of(String mark, LineNumbers numbers, Charset charset, List<String> texts) {
		MessageDigest digest = digest();
		texts.forEach(text -> add(text, digest));
		return new SeenLines(mark, numbers, charset, HexFormat.of().formatHex(digest.digest()));
	}

	/** What {@link #toString} gave, or a mark alone. */
	public static SeenLines parse(String text) {
		String[] parts = text.split(DIVIDER, -1);
		try {
			if (parts.length == PARTS) {
				return new SeenLines(parts[0], LineNumbers.parse(parts[1]), Charset.forName(parts[2]), parts[3]);
			}
		} catch (IllegalArgumentException e) {
			// it was made elsewhere, with an encoding that there is not here: it is a mark that no file has
		}
		return new SeenLines(text, null, null, null);
	}

	/**
	 * Whether a file begins with what was seen of it, and has the lines that were seen.
	 *
	 * @throws TftsrException where it cannot be read, or the work is cancelled
	 */
	public boolean areIn(Path file, Progress progress) throws TftsrException {
		return LogBytesSources.begins(file, mark) && (numbers == null || areIn(LogSources.file(file, charset), progress));
	}

	private boolean areIn(LogSource log, Progress progress) throws TftsrException {
		MessageDigest digest = digest();
		progress.begin(LogTask.FETCHING.of(log.name()), -1);
		try (DecodedLog text = DecodedLog.open(log); LineReader reader = new LineReader(text.reader())) {
			for (LineNumbers.Run run : numbers.runs()) {
				while (reader.number() < run.last() && reader.next()) {
					if (reader.number() >= run.first()) {
						add(reader.line(), digest);
					} else if (reader.number() % CHECK_EVERY == 0) {
						progress.check();
					}
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		return HexFormat.of().formatHex(digest.digest()).equals(hash);
	}

	private static void add(String line, MessageDigest digest) {
		String shown = line.substring(0, Math.min(line.length(), LogLine.MAX_UNITS));
		digest.update((shown + '\n').getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** As {@link #parse} takes it: without a blank. */
	@Override
	public String toString() {
		return numbers == null ? mark : String.join(DIVIDER, mark, numbers.toString(), charset.name(), hash);
	}
}
