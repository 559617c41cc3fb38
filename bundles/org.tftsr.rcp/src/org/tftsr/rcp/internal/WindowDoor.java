package org.tftsr.rcp.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.tftsr.ui.Problems;

/**
 * Where another start of the program hands over what it was asked to show, as one window uses a workspace: a socket of the system in a
 * folder of the workspace that its owner alone may enter. No other user learns the path of a log, and none is written to the disk.
 * {@link OpenWindow} is the other side.
 */
final class WindowDoor implements AutoCloseable {

	/** What is answered once the window shows it. */
	static final byte SHOWN = 1;
	/** Between two words of a request; no path has it. */
	static final char END_OF_WORD = '\0';

	private static final String FOLDER = ".metadata/.window"; //$NON-NLS-1$
	private static final String SOCKET = "door"; //$NON-NLS-1$
	private static final String OWNER_ONLY = "rwx------"; //$NON-NLS-1$
	private static final int MOST_BYTES = 1 << 20;
	private static final int BLOCK = 8192;

	private final Path socket;
	private final ServerSocketChannel channel;
	private final CompletableFuture<Predicate<StartupRequest>> window = new CompletableFuture<>();

	private WindowDoor(Path socket, ServerSocketChannel channel) {
		this.socket = socket;
		this.channel = channel;
	}

	/**
	 * Opens the door of a workspace that this program has locked. What is handed over waits until there is a window. Where the system
	 * has no such sockets, or the path is too long for one, which few systems allow more than 100 bytes, there is none: another start
	 * says then that the workspace is in use.
	 */
	static WindowDoor open(Path workspace) {
		Path socket = socket(workspace);
		try {
			Files.createDirectories(socket.getParent());
			if (isPosix(socket)) {
				Files.setPosixFilePermissions(socket.getParent(), PosixFilePermissions.fromString(OWNER_ONLY));
			}
			// of a window that was killed: that of one that lives is behind the lock
			Files.deleteIfExists(socket);
			WindowDoor door = new WindowDoor(socket, bind(socket));
			Thread.ofPlatform().daemon().name("Logs of other starts").start(door::listen); //$NON-NLS-1$
			return door;
		} catch (IOException | UnsupportedOperationException e) {
			ILog.get().info("Another start cannot hand anything over to this window", Problems.wordless(e)); //$NON-NLS-1$
			return new WindowDoor(socket, null);
		}
	}

	private static ServerSocketChannel bind(Path socket) throws IOException {
		ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		try {
			return channel.bind(UnixDomainSocketAddress.of(socket));
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	static Path socket(Path workspace) {
		return workspace.resolve(FOLDER).resolve(SOCKET);
	}

	static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix"); //$NON-NLS-1$
	}

	/** @param shows returns once the window shows what it is given, or closes; called on threads of the door, by several at once */
	void showIn(Predicate<StartupRequest> shows) {
		window.complete(shows);
	}

	private void listen() {
		while (channel.isOpen()) {
			try {
				SocketChannel other = channel.accept();
				Thread.ofPlatform().daemon().name("Log of another start").start(() -> answer(other)); //$NON-NLS-1$
			} catch (IOException e) {
				if (channel.isOpen()) {
					ILog.get().warn("Nothing more can be handed over to this window", Problems.wordless(e)); //$NON-NLS-1$
					close();
				}
			}
		}
	}

	/** Who gets no answer tries to take over the workspace, and says that it is in use if it cannot. */
	private void answer(SocketChannel other) {
		try (other) {
			StartupRequest request = StartupRequest.parse(words(other));
			if (window.get().test(request)) {
				other.write(ByteBuffer.wrap(new byte[] { SHOWN }));
			}
		} catch (IOException | IllegalArgumentException | ExecutionException e) {
			ILog.get().warn("What another start was asked for cannot be shown", Problems.wordless(e)); //$NON-NLS-1$
		} catch (CancellationException | SWTException e) {
			// the window has closed
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<String> words(SocketChannel other) throws IOException {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		ByteBuffer block = ByteBuffer.allocate(BLOCK);
		while (other.read(block) >= 0) {
			request.write(block.array(), 0, block.position());
			block.clear();
			if (request.size() > MOST_BYTES) {
				throw new IOException("more than " + MOST_BYTES + " bytes"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		String text = request.toString(StandardCharsets.UTF_8);
		return text.isEmpty() ? List.of() : List.of(text.split(String.valueOf(END_OF_WORD)));
	}

	@Override
	public void close() {
		window.cancel(false);
		if (channel == null) {
			return;
		}
		try {
			channel.close();
			Files.deleteIfExists(socket);
		} catch (IOException e) {
			ILog.get().warn("The door of the window is left behind", Problems.wordless(e)); //$NON-NLS-1$
		}
	}
}
