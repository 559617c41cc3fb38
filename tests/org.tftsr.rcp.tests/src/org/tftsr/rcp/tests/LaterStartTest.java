package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.ui.testsupport.Workbench;

/** What another start of the program is asked for, a window that is there shows: handed over by its socket, as that start does it. */
@DisabledOnOs(OS.WINDOWS)
class LaterStartTest extends WindowTest {

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
