package org.tftsr.rcp.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The window that has a workspace already, as another start of the program sees it. {@link WindowDoor} is the other side. */
final class OpenWindow {

	/** A window that is just starting on a slow machine takes this long until it shows something. */
	private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);
	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
			PosixFilePermission.OWNER_EXECUTE);

	private OpenWindow() {
	}

	/**
	 * Hands a request over and waits until it is shown.
	 *
	 * @return false where no window of ours listens, or it closed meanwhile
	 */
	static boolean show(Path workspace, StartupRequest request) {
		Path socket = WindowDoor.socket(workspace);
		try {
			if (!isPrivate(socket.getParent())) {
				return false;
			}
			try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
				channel.connect(UnixDomainSocketAddress.of(socket));
				String words = String.join(String.valueOf(WindowDoor.END_OF_WORD), request.arguments());
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(words);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.shutdownOutput();
				return isShown(channel);
			}
		} catch (IOException | UnsupportedOperationException e) {
			return false;
		}
	}

	private static boolean isShown(SocketChannel channel) throws IOException {
		channel.configureBlocking(false);
		try (Selector selector = Selector.open()) {
			channel.register(selector, SelectionKey.OP_READ);
			ByteBuffer answer = ByteBuffer.allocate(1);
			return selector.select(PATIENCE_MILLIS) > 0 && channel.read(answer) == 1 && answer.get(0) == WindowDoor.SHOWN;
		}
	}

	/** A folder that others may enter is none that our window has made: what listens there may be theirs. */
	private static boolean isPrivate(Path folder) throws IOException {
		return !WindowDoor.isPosix(folder) || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder));
	}
}
