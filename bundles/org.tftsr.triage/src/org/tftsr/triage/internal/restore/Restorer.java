package org.tftsr.triage.internal.restore;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.Restoration;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.OriginalWriter;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.internal.Messages;

/** Makes the originals of redacted copies again. Thread-safe. */
@Component(service = Restorer.class)
public final class Restorer {

	private static final int SHOWN_DIGITS = 12;

	private final RestorationRepository restorations;
	private final AuditLog audit;

	/** Touches nothing yet. */
	@Activate
	public Restorer(@Reference RestorationRepository restorations, @Reference AuditLog audit) {
		this.restorations = restorations;
		this.audit = audit;
	}

	/**
	 * Makes the original of a copy again, byte for byte.
	 *
	 * @param original how the SHA-256 of the original starts, in small hexadecimal digits; null where that is not known
	 * @param target   the file to write; appears only when it is proven to be the original
	 */
	public void restore(LogSource copy, String original, Path target, Progress progress) throws TftsrException {
		String hash = ContentHash.of(copy, progress).sha256();
		Restoration restoration = choose(copy, original, restorations.find(hash));
		progress.begin(NLS.bind(Messages.Restorer_restoring, copy.name()), -1);
		AtomicFile.overwrite(target, out -> {
			write(copy, restoration, out, progress);
			out.flush();
			// before the original has its name, so that none is there of which nothing is noted
			audit.append("restore_log", "restoration", restoration.id().toString(),
					Map.of("redacted_sha256", hash, "original_sha256", restoration.originalSha256()));
		});
	}

	private static Restoration choose(LogSource copy, String original, List<Restoration> all) throws TftsrException {
		List<Restoration> candidates = all.stream()
				.filter(r -> original == null || r.originalSha256().startsWith(original.toLowerCase(Locale.ROOT))).toList();
		if (candidates.isEmpty()) {
			throw unknown(copy, original);
		}
		if (candidates.stream().map(Restoration::originalSha256).distinct().count() > 1) {
			String list = candidates.stream()
					.map(r -> r.originalSha256().substring(0, SHOWN_DIGITS) + " (" + r.createdAt() + ")")
					.collect(Collectors.joining(", "));
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Restorer_ambiguousWhat, copy.name()),
					NLS.bind(Messages.Restorer_ambiguousWhy, list), Messages.Restorer_ambiguousRemedy);
		}
		return candidates.get(0);
	}

	private void write(LogSource copy, Restoration restoration, OutputStream out, Progress progress)
			throws IOException, TftsrException {
		MessageDigest digest = sha256();
		OriginalWriter original = new OriginalWriter(Charset.forName(restoration.charset()),
				new DigestOutputStream(out, digest));
		try (Reader text = new InputStreamReader(copy.open(), StandardCharsets.UTF_8)) {
			RestorationPlayer player = new RestorationPlayer(text, original, progress);
			restorations.read(restoration.id(), piece -> {
				try {
					player.play(piece);
				} catch (IOException e) {
					throw problem(copy, e);
				}
			});
			player.finish();
		}
		if (!HexFormat.of().formatHex(digest.digest()).equals(restoration.originalSha256())) {
			throw new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.Restorer_what, copy.name()),
					Messages.Restorer_otherWhy, Messages.Restorer_backupRemedy);
		}
	}

	private static TftsrException problem(LogSource copy, IOException e) {
		boolean damaged = e instanceof ZipException || e instanceof EOFException;
		return damaged
				? new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.Restorer_what, copy.name()),
						Messages.Restorer_damagedWhy, Messages.Restorer_backupRemedy, e)
				: new TftsrException(ProblemKind.IO, NLS.bind(Messages.Restorer_what, copy.name()), String.valueOf(e.getMessage()),
						Messages.Restorer_failedRemedy, e);
	}

	private static TftsrException unknown(LogSource copy, String original) {
		return new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Restorer_what, copy.name()),
				original == null ? Messages.Restorer_noneWhy
						: Messages.Restorer_noOriginalWhy,
				Messages.Restorer_noneRemedy);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
