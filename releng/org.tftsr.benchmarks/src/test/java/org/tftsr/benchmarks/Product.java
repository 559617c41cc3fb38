package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.TemplateMiner;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.StreamingRedactor;

/** What is measured of the product: all calls into its bundles are here. */
final class Product {

	private Product() {
	}

	/**
	 * Finds everything in a log file, from its bytes to spans.
	 *
	 * @param threads how many scan; 1 to scan on the caller's thread
	 * @return how many spans there are
	 */
	static long scan(Path file, int threads) throws IOException, TftsrException {
		AtomicLong spans = new AtomicLong();
		try (DecodedLog log = DecodedLog.open(LogSources.file(file))) {
			ConfiguredDetector.standard().scan(log.reader(), (span, value) -> spans.incrementAndGet(), threads, Progress.NONE);
		}
		return spans.get();
	}

	/** Redacts a log file with pseudonyms that know no value yet; how many values were replaced. */
	static long redact(Path file, OutputStream out) throws IOException, TftsrException {
		try (DecodedLog log = DecodedLog.open(LogSources.file(file))) {
			return redact(log.reader(), out, Progress.NONE);
		}
	}

	/** Redacts a text of any length; how many values were replaced. */
	static long redact(Reader in, OutputStream out, Progress progress) throws IOException, TftsrException {
		StreamingRedactor redactor = new StreamingRedactor(ConfiguredDetector.standard(), new Pseudonyms());
		return redactor.redact(in, out, EditSink.NONE, progress).total();
	}

	/** Groups the records of a log; how many groups there are. */
	static long mineTemplates(LogSource log) throws TftsrException {
		return TemplateMiner.mine(log, Progress.NONE).size();
	}
}
