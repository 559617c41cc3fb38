package org.tftsr.ui;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Lets the icons of messages be seen in the dark theme: newer icon themes of GTK draw them in black, whatever is behind them. Where the
 * system's icon has colours of its own it stays.
 */
public final class MessageIcons {

	private static final List<Integer> ICONS = List.of(SWT.ICON_ERROR, SWT.ICON_WARNING, SWT.ICON_INFORMATION, SWT.ICON_QUESTION);
	/** Of 255: what is darker than this cannot be told from a dark background. */
	private static final int DARK = 100;
	/** Of 255: less of a pixel is not seen. */
	private static final int SEEN = 32;

	private MessageIcons() {
	}

	/** Looks at each message that is shown from now on. On the user interface thread. */
	public static void follow(Display display) {
		display.addFilter(SWT.Show, MessageIcons::shown);
	}

	private static void shown(Event event) {
		if (event.widget instanceof Shell shell && shell.getData() instanceof Dialog) {
			// the theme has its turn first
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					lighten(shell);
				}
			});
		}
	}

	private static void lighten(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Label label && isOfSystem(label.getImage(), label.getDisplay())) {
				lighten(label);
			} else if (child instanceof Composite composite) {
				lighten(composite);
			}
		}
	}

	private static boolean isOfSystem(Image image, Display display) {
		return image != null && ICONS.stream().anyMatch(icon -> image.equals(display.getSystemImage(icon)));
	}

	private static void lighten(Label label) {
		Image image = label.getImage();
		if (luminance(label.getBackground().getRGB()) < DARK && isDark(image.getImageData())) {
			Color foreground = label.getForeground();
			Image light = new Image(label.getDisplay(), (ImageDataProvider) zoom -> coloured(image.getImageData(zoom), foreground.getRGB()));
			label.setImage(light);
			label.addListener(SWT.Dispose, event -> light.dispose());
		}
	}

	private static int luminance(RGB colour) {
		return (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1000;
	}

	private static boolean isDark(ImageData data) {
		return IntStream.range(0, data.width * data.height).filter(i -> alpha(data, i % data.width, i / data.width) >= SEEN)
				.allMatch(i -> luminance(data.palette.getRGB(data.getPixel(i % data.width, i / data.width))) < DARK);
	}

	private static int alpha(ImageData data, int x, int y) {
		return data.alphaData == null ? data.alpha < 0 ? 255 : data.alpha : data.getAlpha(x, y);
	}

	private static ImageData coloured(ImageData data, RGB colour) {
		ImageData result = new ImageData(data.width, data.height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int pixel = result.palette.getPixel(colour);
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				result.setPixel(x, y, pixel);
				result.setAlpha(x, y, alpha(data, x, y));
			}
		}
		return result;
	}
}
