package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;

/** Another program that has a text on the clipboard, and knows how often somebody has asked it for that. */
final class ClipboardOwner implements AutoCloseable {

	private static final String SOURCE = """
			import org.eclipse.swt.dnd.*;
			import org.eclipse.swt.widgets.*;

			public class Owner extends ByteArrayTransfer {

				protected int[] getTypeIds() {
					return new int[] { registerType("UTF8_STRING") };
				}

				protected String[] getTypeNames() {
					return new String[] { "UTF8_STRING" };
				}

				protected void javaToNative(Object text, TransferData data) {
					System.out.println("asked for the text");
					super.javaToNative(text, data);
				}

				static void put() {
					new Clipboard(Display.getDefault()).setContents(new Object[] { "a long text".getBytes() },
							new Transfer[] { new Owner() });
					System.out.println("put");
				}

				public static void main(String[] arguments) {
					Display display = Display.getDefault();
					put();
					Thread orders = new Thread(() -> {
						try {
							while (System.in.read() >= 0) {
								display.asyncExec(Owner::put);
							}
						} catch (java.io.IOException e) {
							e.printStackTrace();
						}
						display.asyncExec(display::dispose);
					});
					orders.start();
					while (!display.isDisposed()) {
						if (!display.readAndDispatch()) {
							display.sleep();
						}
					}
				}
			}
			"""; //$NON-NLS-1$

	private final Process program;
	private final BufferedReader said;

	/** Starts it; it has the clipboard then. */
	ClipboardOwner(Path folder) throws IOException {
		Path source = Files.writeString(folder.resolve("Owner.java"), SOURCE); //$NON-NLS-1$
		String swt = Stream.of(Platform.getFragments(Platform.getBundle("org.eclipse.swt"))) //$NON-NLS-1$
				.map(part -> FileLocator.getBundleFileLocation(part).orElseThrow().toString()).collect(Collectors.joining(File.pathSeparator));
		program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				"-Duser.home=" + folder, "-cp", swt, source.toString()) //$NON-NLS-1$ //$NON-NLS-2$
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		said = program.inputReader();
		assertEquals("put", said.readLine()); //$NON-NLS-1$
	}

	/** Lets it put the same text there once more. */
	void putAgain() throws IOException {
		OutputStream orders = program.getOutputStream();
		orders.write('\n');
		orders.flush();
		assertEquals("put", said.readLine()); //$NON-NLS-1$
	}

	/** Ends it; what it has said that was not waited for. */
	List<String> end() throws IOException {
		program.getOutputStream().close();
		return said.lines().toList();
	}

	@Override
	public void close() throws InterruptedException {
		program.destroy();
		program.waitFor(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
	}
}
