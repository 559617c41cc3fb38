package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.testsupport.Workbench;

/** What another start of the program is asked for, a window that is there shows: handed over by its socket, as that start does it. */
@DisabledOnOs(OS.WINDOWS)
class LaterStartTest extends WindowTest {

	@TempDir
	private Path folder;

	/** @return what is answered, and nothing where the program shows it not */
	private static int handOver(String... words) throws Exception {
		Path workspace = URIUtil.toFile(URIUtil.toURI(Platform.getInstanceLocation().getURL())).toPath();
		try (SocketChannel door = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			door.connect(UnixDomainSocketAddress.of(workspace.resolve(".metadata/.window/door")));
			door.write(StandardCharsets.UTF_8.encode(String.join("\0", words)));
			door.shutdownOutput();
			return door.read(ByteBuffer.allocate(1));
		}
	}

	@Test
	void isShownByAnotherWindowOnceTheFirstIsClosed() throws Exception {
		Path log = Files.writeString(folder.resolve("night shift.log"), "2026-03-01 10:00:00 ERROR no space left on device\n");
		IWorkbenchWindow first = Workbench.ui(Workbench::window);
		IWorkbenchWindow second = Workbench.ui(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
		Workbench.ui(() -> first.close());
		assertNotSame(first, Workbench.ui(Workbench::window));
		assertEquals(1, handOver("-openLog", log.toString()));
		Workbench.waitFor("the log is open", () -> second.getActivePage().getActiveEditor() != null
				&& second.getActivePage().getActiveEditor().getTitle().equals("night shift.log"));
	}

	@Test
	void saysWhatIsWrongWithAnIdThatIsNone() throws Exception {
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			assertEquals(1, handOver("-openIssue", "INC0012345"));
			Workbench.waitFor("it says so", () -> Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible())
					.anyMatch(shell -> Workbench.says(shell, "INC0012345") && Workbench.says(shell, "Issues view")));
			Workbench.screenshot("no-id-of-an-issue");
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
	}
}
