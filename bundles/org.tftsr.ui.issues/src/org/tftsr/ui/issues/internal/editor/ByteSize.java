package org.tftsr.ui.issues.internal.editor;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;

/** A number of bytes in the unit that suits it; a unit is 1024 of the one before. */
final class ByteSize {

	private static final String[] UNITS = { "B", "KiB", "MiB", "GiB", "TiB" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private ByteSize() {
	}

	static String of(long bytes) {
		double value = bytes;
		int unit = 0;
		while (value >= 1024 && unit < UNITS.length - 1) {
			value /= 1024;
			unit++;
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(unit == 0 || value >= 100 ? 0 : 1);
		return NLS.bind(Messages.ByteSize_format, format.format(value), UNITS[unit]);
	}
}
