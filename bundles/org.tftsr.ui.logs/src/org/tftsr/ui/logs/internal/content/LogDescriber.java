package org.tftsr.ui.logs.internal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;
import org.tftsr.logs.LogSources;

/**
 * Tells logs from other files with such names by what they begin with: {@code a.out} is a program more often than not. What the Log
 * Viewer can show may be a log, anything else is none. Thread-safe.
 */
public final class LogDescriber implements ITextContentDescriber {

	private static final QualifiedName[] OPTIONS = { IContentDescription.BYTE_ORDER_MARK };
	private static final byte[][] MARKS = { IContentDescription.BOM_UTF_8, IContentDescription.BOM_UTF_16LE, IContentDescription.BOM_UTF_16BE };
	/** As much as the platform reads of a file at once. */
	private static final int SAMPLE = 1024;

	@Override
	public int describe(InputStream contents, IContentDescription description) throws IOException {
		byte[] start = contents.readNBytes(SAMPLE);
		if (!LogSources.isReadable(start, start.length < SAMPLE)) {
			return INVALID;
		}
		if (description != null && description.isRequested(IContentDescription.BYTE_ORDER_MARK)) {
			Arrays.stream(MARKS).filter(mark -> Arrays.mismatch(mark, start) == mark.length).findFirst()
					.ifPresent(mark -> description.setProperty(IContentDescription.BYTE_ORDER_MARK, mark));
		}
		return INDETERMINATE;
	}

	/** Of characters, somebody knows already that it is text. */
	@Override
	public int describe(Reader contents, IContentDescription description) {
		return INDETERMINATE;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return OPTIONS.clone();
	}
}
