package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window as large as a desktop asks for: with letters half as large again, and all of it twice as large; the other tests have it as
 * it is. Whatever is read or used has a size and is all inside of the window, none of which stays black. Pictures of each step are kept.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
class ScaledWindowTest {

	private static final String TITLE = "Orders fail";
	private static final int LEAST = 10;
	/** In percent of the screen: nothing of the light theme is black but letters. */
	private static final int MOST_BLACK = 10;
	private static final int RGB = 0xFFFFFF;
	private static final Screen.Place ALL = new Screen.Place(0, 0, 1280, 1000);

	@TempDir
	private Path folder;

	private final List<String> complaints = new ArrayList<>();

	/**
	 * What a desktop asks for.
	 *
	 * @param percent of all, for the names of pictures
	 * @param scale   how many times as large all is
	 * @param letters how many times as large letters are
	 */
	private record Size(int percent, String scale, String letters) {
	}

	@Test
	void whateverIsShownHasItsPlace() throws Exception {
		assertInPlace(new Size(150, "1", "1.5"));
	}

	@Test
	@LongRunning("the same with letters half as large again")
	void whateverIsShownHasItsPlaceWhereAllIsTwiceAsLarge() throws Exception {
		assertInPlace(new Size(200, "2", "1"));
	}

	private void assertInPlace(Size size) throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String issue = product.run("--json", "triage", "--title", TITLE, log().toString()).ok().json().getAsJsonObject()
				.getAsJsonObject("issue").get("id").getAsString();
		try (ScreenReader reader = new ScreenReader(folder, Map.of("GDK_SCALE", size.scale(), "GDK_DPI_SCALE", size.letters()), TITLE,
				"-openIssue", issue)) {
			Screen.put(TITLE, ALL);
			reader.rest();
			reader.find("Dashboard", TITLE);
			look(reader, size, "issue");
			// stays open, as SWT on GTK crashes when what a screen reader has looked at is closed
			reader.find("Preferences (TFTSR > Vault)", "^Preferences");
			look(reader, size, "settings");
		}
		assertEquals(List.of(), complaints);
	}

	private void look(ScreenReader reader, Size size, String step) throws Exception {
		reader.rest();
		Path picture = Screen.picture("scaled-" + size.percent() + '-' + step + ".png");
		assertTrue(black(picture) < MOST_BLACK, () -> picture + " is black to " + black(picture) + " %");
		Places places = reader.places();
		assertTrue(places.count() > LEAST, () -> step + ": only " + places.count());
		places.wrong().forEach(complaint -> complaints.add(step + ": " + complaint));
	}

	/** How much of a picture is black, in percent. */
	private static int black(Path picture) {
		try {
			BufferedImage image = ImageIO.read(picture.toFile());
			long black = IntStream.range(0, image.getHeight()).mapToLong(
					y -> IntStream.range(0, image.getWidth()).filter(x -> (image.getRGB(x, y) & RGB) == 0).count()).sum();
			return Math.toIntExact(black * 100 / image.getWidth() / image.getHeight());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path log() throws Exception {
		return Files.writeString(folder.resolve("service.log"), "2026-03-01 10:00:00 INFO  started\n"
				+ "2026-03-01 10:00:02 ERROR cannot write /data/orders: No space left on device\n");
	}
}
