package org.tftsr.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TransferData;
import org.tftsr.core.log.LineNumbers;

/**
 * Drags {@link LogLines} from the Log Viewer to whatever takes lines of logs. What is dragged tells where the lines are; who
 * takes it reads them, redacted, by the services. Other programs do not know the type.
 */
public final class LogLinesTransfer extends ByteArrayTransfer {

	private static final String TYPE = "tftsr-log-lines"; //$NON-NLS-1$
	/** No encoding is called so, and no file known by it. */
	private static final String NOBODY_SAW = "-"; //$NON-NLS-1$
	private static final int TYPE_ID = registerType(TYPE);
	private static final LogLinesTransfer INSTANCE = new LogLinesTransfer();

	private LogLinesTransfer() {
	}

	/** The one instance. */
	public static LogLinesTransfer getInstance() {
		return INSTANCE;
	}

	@Override
	protected int[] getTypeIds() {
		return new int[] { TYPE_ID };
	}

	@Override
	protected String[] getTypeNames() {
		return new String[] { TYPE };
	}

	@Override
	protected boolean validate(Object object) {
		return object instanceof LogLines;
	}

	@Override
	protected void javaToNative(Object object, TransferData transferData) {
		if (!validate(object) || !isSupportedType(transferData)) {
			DND.error(DND.ERROR_INVALID_DATA);
		}
		LogLines lines = (LogLines) object;
		String encoding = lines.encoding() == null ? NOBODY_SAW : lines.encoding().name();
		String seen = lines.seen() == null ? NOBODY_SAW : lines.seen();
		String text = lines.numbers() + " " + encoding + ' ' + seen + ' ' + lines.file(); //$NON-NLS-1$
		super.javaToNative(text.getBytes(StandardCharsets.UTF_8), transferData);
	}

	@Override
	protected Object nativeToJava(TransferData transferData) {
		if (!isSupportedType(transferData) || !(super.nativeToJava(transferData) instanceof byte[] bytes)) {
			return null;
		}
		String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 4); //$NON-NLS-1$
		try {
			return parts.length < 4 ? null
					: new LogLines(Path.of(parts[3]), LineNumbers.parse(parts[0]), LogLines.encoding(seen(parts[1])),
							seen(parts[2]));
		} catch (IllegalArgumentException e) {
			// another program put it there: it is nothing to be dropped
			return null;
		}
	}

	private static String seen(String part) {
		return NOBODY_SAW.equals(part) ? null : part;
	}
}
