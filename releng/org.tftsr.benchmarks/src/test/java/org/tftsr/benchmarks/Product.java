package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.TemplateMiner;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.StreamingRedactor;
import org.tftsr.pii.internal.Detection;
import org.tftsr.pii.internal.personal.number.NumberSchemes;
import org.tftsr.storage.Database;
import org.tftsr.triage.TriageService;
import org.tftsr.triage.internal.LogWork;
import org.tftsr.triage.internal.RedactedCopies;
import org.tftsr.triage.internal.TriageServiceComponent;
import org.tftsr.triage.internal.restore.Restorer;

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

	/** Finds everything in a text, on the caller's thread; how many spans there are. */
	static long detect(CharSequence text) {
		return ConfiguredDetector.standard().detect(text).size();
	}

	/** What makes the detector look: the texts that trigger it, and the labels that it looks for from a number. */
	static List<String> whatDetectionLooksFor() {
		Stream<String> triggers = Detection.recognisers().stream().flatMap(r -> r.triggers().literals().stream());
		Stream<String> labels = NumberSchemes.list().stream().flatMap(scheme -> scheme.labels().stream())
				.map(label -> label.replace('+', ' '));
		return Stream.concat(triggers, labels).distinct().toList();
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

	/** What works on the logs of issues; it makes no documents. */
	static TriageService triage(Database database, Path folder) {
		LogWork logWork = new LogWork(database.logs(), database.pseudonyms(), new Detectors(database.detectionSettings()),
				new LocalAnalyst(), database.audit(), new RedactedCopies(database.restorations()));
		return new TriageServiceComponent(database.issues(), database.trash(), logWork, null, null,
				new Restorer(database.restorations(), database.audit()), () -> folder);
	}
}
