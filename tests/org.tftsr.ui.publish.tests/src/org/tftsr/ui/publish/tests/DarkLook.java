package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.testsupport.Workbench;

/** What a window looks like in the dark theme: it is dark, and what stands on it can be read. */
final class DarkLook {

	/** Of 255. */
	private static final int LEAST_CONTRAST = 80;
	/** Of the mean of a picture, of 255. */
	private static final int DARKEST_LIGHT = 110;
	private static final int STEADY_LOOKS = 10;

	private DarkLook() {
	}

	/** Waits until the icon of a dialog can be told from what is behind it. */
	static void waitForIcon(Shell dialog) throws Exception {
		Workbench.waitFor("the icon can be seen", () -> contrastOfIcon(dialog) >= LEAST_CONTRAST);
	}

	/** How far the mean of what is seen of an icon is from what is behind it; nothing of an icon that is not there. */
	private static int contrastOfIcon(Shell shell) {
		Label icon = Workbench.find(shell, Label.class, label -> label.getImage() != null).orElseThrow();
		ImageData data = icon.getImage().getImageData();
		double mean = IntStream.range(0, data.width * data.height).filter(i -> data.getAlpha(i % data.width, i / data.width) > 128)
				.map(i -> brightness(data.palette.getRGB(data.getPixel(i % data.width, i / data.width)))).average().orElseThrow();
		return (int) Math.abs(mean - brightness(icon.getBackground().getRGB()));
	}

	/** Waits until all of a window can be read, and takes a picture of it. */
	static void assertLook(Shell shell, String picture) throws Exception {
		int[] drawn = drawn(shell);
		// a button gets the look of one that can be pressed a moment after it can be
		Workbench.waitFor("all of " + picture + " can be read", () -> unreadable(shell).isEmpty());
		Workbench.screenshot(() -> shell, "publish-dark-" + picture);
		double mean = Arrays.stream(drawn).average().orElseThrow();
		assertTrue(mean < DARKEST_LIGHT, () -> picture + " is as bright as " + mean);
	}

	/** How bright each point of a window is, once it stays: colours come step by step, and pages of a browser when they will. */
	static int[] drawn(Shell shell) throws Exception {
		int[][] last = { null };
		int[] same = { 0 };
		Workbench.waitFor("it is drawn", () -> {
			int[] now = brightnesses(shell);
			same[0] = Arrays.equals(now, last[0]) ? same[0] + 1 : 0;
			last[0] = now;
			return same[0] == STEADY_LOOKS;
		});
		return last[0];
	}

	private static int[] brightnesses(Shell shell) {
		Image image = new Image(shell.getDisplay(), shell.getSize().x, shell.getSize().y);
		GC gc = new GC(image);
		shell.print(gc);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int[] brightnesses = new int[data.width * data.height];
		for (int i = 0; i < brightnesses.length; i++) {
			brightnesses[i] = brightness(data.palette.getRGB(data.getPixel(i % data.width, i / data.width)));
		}
		return brightnesses;
	}

	private static List<Control> unreadable(Composite parent) {
		List<Control> found = new ArrayList<>();
		collect(parent, found);
		return found;
	}

	/** Whatever has a light ground, or words that hardly differ from it. */
	private static void collect(Composite parent, List<Control> found) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || !child.isEnabled()) {
				continue;
			}
			if (hasWords(child)) {
				int ground = brightness(child.getBackground().getRGB());
				int words = brightness(child.getForeground().getRGB());
				if (ground >= 128 || words - ground < LEAST_CONTRAST) {
					found.add(child);
				}
			}
			if (child instanceof Composite composite) {
				collect(composite, found);
			}
		}
	}

	private static boolean hasWords(Control control) {
		return switch (control) {
		case Label label -> !label.getText().isEmpty();
		case Link link -> true;
		case Button button -> true;
		case Text text -> true;
		case StyledText text -> true;
		case Combo combo -> true;
		case Table table -> true;
		default -> false;
		};
	}

	private static int brightness(RGB color) {
		return (color.red + color.green + color.blue) / 3;
	}
}
