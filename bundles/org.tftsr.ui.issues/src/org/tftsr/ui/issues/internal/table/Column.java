package org.tftsr.ui.issues.internal.table;

import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;

/**
 * A column of a {@link ColumnTable}.
 *
 * @param <T>       what stands in a row
 * @param title     of the header
 * @param alignment of SWT
 * @param width     how much of the table it takes
 * @param text      what a cell says
 * @param toolTip   what its hover says; null for none
 * @param image     its image; null for none
 */
public record Column<T>(String title, int alignment, ColumnLayoutData width, Function<T, String> text,
		Function<T, String> toolTip, Function<T, Image> image) {

	/** A column of words, to be read from the left. */
	public static <T> Column<T> of(String title, ColumnLayoutData width, Function<T, String> text) {
		return new Column<>(title, SWT.LEFT, width, text, row -> null, row -> null);
	}

	/** With an image in front of the words. */
	public Column<T> withImage(Function<T, Image> shown) {
		return new Column<>(title, alignment, width, text, toolTip, shown);
	}

	/** With a hover that says what the cell says, for cells that are longer than the column is wide. */
	public Column<T> withTextAsToolTip() {
		return new Column<>(title, alignment, width, text, text, image);
	}
}
