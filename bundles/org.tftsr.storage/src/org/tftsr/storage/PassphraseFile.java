package org.tftsr.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Messages;
import org.tftsr.storage.internal.file.PrivateFiles;

/** A file whose first line is a secret, for programs that run without a person. In UTF-8. */
public final class PassphraseFile {

	private static final int MAX_LENGTH = 64 << 10;

	private PassphraseFile() {
	}

	/**
	 * The first line of a file.
	 *
	 * @return to be closed by the caller
	 * @throws TftsrException {@code INVALID_INPUT} where others than its owner have a right to the file, or its first
	 *                        line is blank
	 */
	public static Passphrase read(Path file) throws TftsrException {
		try {
			if (PrivateFiles.isOpenToOthers(file)) {
				throw refused(file, Messages.PassphraseFile_rightsWhy, NLS.bind(Messages.PassphraseFile_rightsRemedy, file));
			}
			try (InputStream in = Files.newInputStream(file)) {
				return firstLine(file, in.readNBytes(MAX_LENGTH));
			}
		} catch (CharacterCodingException e) {
			throw refused(file, Messages.PassphraseFile_encodingWhy, Messages.PassphraseFile_encodingRemedy);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.PassphraseFile_readWhat, file), e);
		}
	}

	private static Passphrase firstLine(Path file, byte[] bytes) throws TftsrException, CharacterCodingException {
		CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
		Arrays.fill(bytes, (byte) 0);
		char[] line = Arrays.copyOf(text.array(), lengthOfLine(text));
		Arrays.fill(text.array(), ' ');
		if (Passphrase.isBlank(line)) {
			throw refused(file, Messages.PassphraseFile_blankWhy, Messages.PassphraseFile_blankRemedy);
		}
		return Passphrase.of(line);
	}

	private static int lengthOfLine(CharBuffer text) {
		int end = 0;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private static TftsrException refused(Path file, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.PassphraseFile_refusedWhat, file), why,
				remedy);
	}
}
