package org.tftsr.triage.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.RawBytesSink;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.RedactionReport;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.internal.restore.RecordingFailure;
import org.tftsr.triage.internal.restore.RestorationRecorder;

/** Writes redacted copies of logs, with a record of what it takes to make the original again. Thread-safe. */
@Component(service = RedactedCopies.class)
public final class RedactedCopies {

	/** One way to redact a text. */
	@FunctionalInterface
	interface Pass {
		RedactionReport run(Reader in, OutputStream out, EditSink edits) throws IOException, TftsrException;
	}

	/** Where a copy goes. */
	@FunctionalInterface
	interface Target {
		void take(AtomicFile.Content content) throws IOException, TftsrException;
	}

	/** Takes what a copy says of itself, before the copy gets its name: none must be there of which nothing is noted. */
	@FunctionalInterface
	interface Note {
		void of(RedactionReport report) throws TftsrException;
	}

	private final RestorationRepository restorations;

	/** Touches nothing yet. */
	@Activate
	public RedactedCopies(@Reference RestorationRepository restorations) {
		this.restorations = restorations;
	}

	/**
	 * Writes a copy from which the original can be made again; of a compressed log, the text that it holds.
	 *
	 * @param logFileId the log of an issue, with which the record goes, or null
	 */
	void write(LogSource log, UUID logFileId, Pass pass, Note note, Target target) throws TftsrException {
		RestorationRecorder recorder = RestorationRecorder.begin(restorations, logFileId);
		try {
			take(target, log, out -> note.of(writeRecorded(log, pass, out, recorder)));
		} catch (TftsrException | RuntimeException | Error e) {
			recorder.discard(e);
			throw e;
		}
	}

	/** The record is complete before the copy gets its name: a copy that may replace its own original must have one. */
	private static RedactionReport writeRecorded(LogSource log, Pass pass, OutputStream out,
			RestorationRecorder recorder) throws IOException, TftsrException {
		MessageDigest original = sha256();
		try (DecodedLog text = DecodedLog.open(log, recorder.rawBytes(), original)) {
			RedactionReport report = pass.run(text.reader(), out, recorder);
			recorder.complete(report.sha256(), HexFormat.of().formatHex(original.digest()), text.charset().name());
			return report;
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	/** Writes a copy of which nothing is kept; touches no database. */
	void writeUnrecorded(LogSource log, Pass pass, Target target) throws TftsrException {
		take(target, log, out -> {
			try (DecodedLog text = DecodedLog.open(log, RawBytesSink.NONE)) {
				pass.run(text.reader(), out, EditSink.NONE);
			}
		});
	}

	private static void take(Target target, LogSource log, AtomicFile.Content content) throws TftsrException {
		try {
			target.take(out -> {
				try {
					content.writeTo(out);
				} catch (RecordingFailure e) {
					throw e.problem();
				}
			});
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}
}
