import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts the pictures of the program into one file, as macOS and Windows want an icon: {@code java Icons.java ICONS OUT}, where ICONS is the
 * folder with {@code tftsr16.png} and so on, and OUT ends in {@code .icns} or {@code .ico}. The pictures stay the PNG files that they are.
 */
public final class Icons {

	/** From which on macOS takes PNG for certain: 16 twice as sharp, 32 twice as sharp, 128, 128 twice as sharp, 256. */
	private static final String[] APPLE_KINDS = { "ic11", "ic12", "ic07", "ic13", "ic08" };
	private static final int[] APPLE_SIZES = { 32, 64, 128, 256, 256 };
	private static final int[] WINDOWS_SIZES = { 16, 32, 48, 64, 128, 256 };
	private static final int WINDOWS_HEADER = 6;
	private static final int WINDOWS_ENTRY = 16;
	private static final short ICON = 1;
	private static final short PLANES = 1;
	private static final short BITS = 32;

	private Icons() {
	}

	/** See the class. */
	public static void main(String[] words) throws IOException {
		if (words.length != 2 || !words[1].matches(".*\\.(icns|ico)")) {
			System.err.println("java Icons.java ICONS OUT.icns|OUT.ico");
			System.exit(1);
		}
		Path icons = Path.of(words[0]);
		Files.write(Path.of(words[1]), words[1].endsWith(".icns") ? forApple(icons) : forWindows(icons));
	}

	private static byte[] forApple(Path icons) throws IOException {
		ByteArrayOutputStream pictures = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(pictures);
		for (int i = 0; i < APPLE_KINDS.length; i++) {
			byte[] picture = picture(icons, APPLE_SIZES[i]);
			out.write(APPLE_KINDS[i].getBytes(StandardCharsets.US_ASCII));
			out.writeInt(picture.length + Integer.BYTES * 2);
			out.write(picture);
		}
		ByteBuffer file = ByteBuffer.allocate(pictures.size() + Integer.BYTES * 2);
		file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity()).put(pictures.toByteArray());
		return file.array();
	}

	private static byte[] forWindows(Path icons) throws IOException {
		ByteArrayOutputStream pictures = new ByteArrayOutputStream();
		ByteBuffer head = ByteBuffer.allocate(WINDOWS_HEADER + WINDOWS_ENTRY * WINDOWS_SIZES.length).order(ByteOrder.LITTLE_ENDIAN);
		head.putShort((short) 0).putShort(ICON).putShort((short) WINDOWS_SIZES.length);
		for (int size : WINDOWS_SIZES) {
			byte[] picture = picture(icons, size);
			// 256 does not fit, and is written as 0
			head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort(PLANES).putShort(BITS);
			head.putInt(picture.length).putInt(head.capacity() + pictures.size());
			pictures.write(picture);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(head.array());
		pictures.writeTo(file);
		return file.toByteArray();
	}

	private static byte[] picture(Path icons, int size) throws IOException {
		return Files.readAllBytes(icons.resolve("tftsr" + size + ".png"));
	}
}
