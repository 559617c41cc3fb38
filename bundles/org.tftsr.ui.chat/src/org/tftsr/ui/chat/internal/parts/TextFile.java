package org.tftsr.ui.chat.internal.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Writes texts to files. */
final class TextFile {

	private TextFile() {
	}

	/** Writes a text to a file, which has its name only once it is complete. */
	static void write(Path target, String text) throws TftsrException {
		Path part = null;
		try {
			part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
			Files.writeString(part, text.endsWith("\n") ? text : text + '\n', StandardCharsets.UTF_8);
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw failure(target, discard(part, e));
		}
	}

	private static IOException discard(Path part, IOException failure) {
		try {
			if (part != null) {
				Files.deleteIfExists(part);
			}
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
		return failure;
	}

	private static TftsrException failure(Path target, IOException e) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Save_failed_what, target), String.valueOf(e.getMessage()),
				Messages.Save_failed_remedy, e);
	}
}
