package org.tftsr.logs.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;

/** What lines a log has by the slow readers, for comparison. */
final class LinesOracle {

	/** How many lines are asked for at a time. */
	private static final int PAGE = 97;

	private LinesOracle() {
	}

	/** The texts of all lines, cut as an editor has them. */
	static List<String> of(byte[] log) throws TftsrException {
		LogSource source = LogSources.bytes("oracle", log);
		try (DecodedLog decoded = DecodedLog.open(source)) {
			return read(decoded.reader());
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	/** As {@link #of(byte[])}, in an encoding that is given. */
	static List<String> of(byte[] log, int textStart, Charset charset) throws IOException {
		return read(new InputStreamReader(new ByteArrayInputStream(log, textStart, log.length - textStart),
				charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
						.onUnmappableCharacter(CodingErrorAction.REPLACE)));
	}

	private static List<String> read(Reader text) throws IOException {
		List<String> lines = new ArrayList<>();
		try (LineReader reader = new LineReader(text)) {
			while (reader.next()) {
				lines.add(cut(reader.line()));
			}
		}
		return lines;
	}

	private static String cut(String line) {
		if (line.length() <= LogLine.MAX_UNITS) {
			return line;
		}
		boolean pair = Character.isHighSurrogate(line.charAt(LogLine.MAX_UNITS - 1));
		return line.substring(0, pair ? LogLine.MAX_UNITS - 1 : LogLine.MAX_UNITS);
	}

	/** The texts of all lines that a log has. */
	static List<String> of(LineLog log) throws TftsrException {
		List<String> texts = new ArrayList<>();
		for (long first = 1; first <= log.lineCount(); first += PAGE) {
			for (LogLine line : log.lines(first, PAGE)) {
				texts.add(line.text());
			}
		}
		return texts;
	}
}
