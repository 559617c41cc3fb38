package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A window of the product, as a screen reader is told of it by the accessibility bus of Linux. Each has a process of its own: SWT on
 * GTK crashes when what a screen reader has looked at is closed (eclipse.platform.swt, issue 2845), so that this is no part of the
 * tests that go on in one window.
 */
final class ScreenReader implements AutoCloseable {

	/** What a program has in its environment that is to tell the bus nothing. */
	static final String SILENT = "NO_AT_BRIDGE";
	private static final String PYTHON = "/usr/bin/python3";
	private static final String SAID = "said";
	private static final int COLUMNS = 5;
	private static final int PATIENCE_SECONDS = 90;
	private static final String NO_BUS = "the accessibility bus does not know the product; is there a session bus? ";
	/** Roles of buttons, in the words of old and new versions of the bus. */
	private static final Set<String> BUTTONS = Set.of("button", "push button", "toggle button", "check box", "radio button");

	/** In the widgets of GTK, by what the Java machine says of a crash: that is no fault of the product, and any other end of it is one. */
	private static final Pattern CRASH_OF_SWT = Pattern.compile("SIGSEGV.*Problematic frame:\\s*# C +\\[lib(gtk|gdk|atk|gobject|swt)", Pattern.DOTALL);

	/** Whether the bus was told something by any window of the product: then it is the product where it is told nothing by the next. */
	private static volatile boolean everKnown;

	private final Path script;
	private final Path said;
	private final Process product;

	/**
	 * Something on the screen.
	 *
	 * @param role        what it is
	 * @param name        what it is called; may be empty
	 * @param description what else is told, as a tool tip, which a reader says where there is no name; may be empty
	 * @param focused     whether it has the keyboard
	 */
	record Thing(String role, String name, String description, boolean focused) {

		private static Thing of(String line) {
			String[] cells = line.split("\t", COLUMNS);
			return new Thing(cells[1], cells[2], cells[3], cells[4].contains("focused"));
		}

		String words() {
			return name.isEmpty() ? description : name;
		}

		/** Whether it is of this role, in the words of old and new versions of the bus, and its words begin so. */
		boolean is(String roleEnd, String start) {
			return role.endsWith(roleEnd) && words().startsWith(start);
		}
	}

	/**
	 * Starts the product and waits for its window.
	 *
	 * @param folder    for what the product keeps; the database is in {@code data}
	 * @param title     what the title of the window has to contain
	 * @param arguments of the product; those that begin with -D go to its machine for Java
	 */
	ScreenReader(Path folder, String title, String... arguments) throws IOException, InterruptedException {
		this(folder, Map.of(), title, arguments);
	}

	/**
	 * Starts the product in an environment and waits for its window.
	 *
	 * @param environment what is added to that of the test
	 */
	ScreenReader(Path folder, Map<String, String> environment, String title, String... arguments) throws IOException, InterruptedException {
		this(folder, start(folder, environment, arguments), folder.resolve(SAID), title);
	}

	/**
	 * Waits for the window of a program that was started, and ends it when it is closed.
	 *
	 * @param folder for files of the reader
	 * @param said   what the program prints
	 */
	ScreenReader(Path folder, Process program, Path said, String title) throws IOException, InterruptedException {
		this.product = program;
		this.said = said;
		script = folder.resolve("accessible-tree.py");
		boolean shown = false;
		try (InputStream source = ScreenReader.class.getResourceAsStream("accessible-tree.py")) {
			Files.copy(source, script);
			Screen.awaitWindow(title);
			Screen.activate(title);
			shown = true;
		} finally {
			if (!shown) {
				close();
			}
		}
	}

	private static Process start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + folder.resolve("data"), "-Dtftsr.vault.setup=keyfile",
				"-Dtftsr.welcome=never", "-Dosgi.dataAreaRequiresExplicitInit=true"));
		command.addAll(Stream.of(arguments).filter(argument -> argument.startsWith("-D")).toList());
		command.addAll(List.of("-jar", Product.launcher().toString(), "-nosplash", "-data", folder.resolve("workspace").toString()));
		command.addAll(Stream.of(arguments).filter(argument -> !argument.startsWith("-D")).toList());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(SAID).toFile());
		builder.environment().remove(SILENT);
		builder.environment().put("XDG_CONFIG_HOME", Screen.stillSettings(folder).toString());
		builder.environment().putAll(environment);
		return builder.start();
	}

	/** All that is shown, as soon as this is among it. Asked is a window at rest: one that is still put together closes what is asked about. */
	List<Thing> await(Predicate<Thing> wanted) throws IOException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		List<Thing> things = thingsAtRest();
		while (things.stream().noneMatch(wanted) && System.nanoTime() < end) {
			things = thingsAtRest();
		}
		if (things.isEmpty()) {
			List<String> others = ask("others").toList();
			assertTrue(others.isEmpty() && !everKnown, () -> "the accessibility bus answers, and is told nothing by the product; it knows "
					+ others + (everKnown ? " and knew the product before" : ""));
			throw skipped(NO_BUS);
		}
		everKnown = true;
		List<Thing> last = things;
		assertTrue(last.stream().anyMatch(wanted), () -> "not among " + last);
		return last;
	}

	private List<Thing> thingsAtRest() throws IOException, InterruptedException {
		rest();
		return ask().map(Thing::of).toList();
	}

	/** Where everything is that is shown. */
	Places places() throws IOException, InterruptedException {
		rest();
		return new Places(ask("places").toList());
	}

	private Stream<String> ask(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(PYTHON, script.toString(), Long.toString(product.pid())));
		command.addAll(List.of(words));
		Screen.Result read = Screen.result(command);
		// a product that has crashed is unknown to the bus as well
		if (!product.isAlive() && CRASH_OF_SWT.matcher(said()).find()) {
			throw skipped("SWT has crashed over what a screen reader looks at (eclipse.platform.swt, issue 2845): " + said());
		}
		assertTrue(product.isAlive(), () -> "the product has ended: " + said());
		if (read.exitValue() != 0 && (read.said().contains("ModuleNotFoundError") || read.said().contains("Namespace Atspi"))) {
			throw skipped("python3-gi and gir1.2-atspi-2.0 are missing: " + read.said());
		}
		if (read.said().contains("accessibility bus")) {
			throw skipped(NO_BUS + read.said());
		}
		assertEquals(0, read.exitValue(), () -> command + ": " + read.said());
		return read.said().lines();
	}

	private String said() {
		try {
			return Files.readString(said);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * What has the keyboard while keys are pressed that lead from one thing to the next, as a screen reader says it. A key that is not
	 * told to have led anywhere is pressed again, as the first may be that comes before the program has heard of the reader.
	 *
	 * @param keys in the words of xdotool
	 */
	List<String> order(List<String> keys) throws IOException, InterruptedException {
		List<String> order = new ArrayList<>();
		try (KeyboardWalk walk = walk()) {
			for (String key : keys) {
				order.add(walk.step(key).said());
			}
		}
		return order;
	}

	/** Begins to listen to what gets the keyboard. Nothing that was told of may be closed before the product ends. */
	KeyboardWalk walk() throws IOException {
		Process listening = new ProcessBuilder(PYTHON, script.toString(), Long.toString(product.pid()), "focus").redirectErrorStream(true)
				.start();
		String told = listening.inputReader().readLine();
		if (!"listening".equals(told)) {
			throw skipped(NO_BUS + told);
		}
		return new KeyboardWalk(listening);
	}

	/** Comes back when the window has drawn what it was asked for, without looking at it as a screen reader does. */
	void rest() throws IOException, InterruptedException {
		Screen.rest(product);
	}

	/** Opens a window by Find Actions, which knows all that can be done by name. */
	void find(String name, String title) throws IOException, InterruptedException {
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		rest();
		Screen.type(name);
		rest();
		Screen.pressUntil("Return", Screen.window(title));
		rest();
	}

	private static RuntimeException skipped(String why) {
		System.err.println("NOT TESTED, what a screen reader is told: " + why);
		return abort(why);
	}

	/** Every button has words. */
	static void assertButtonsHaveWords(List<Thing> things) {
		assertEquals(List.of(), things.stream().filter(thing -> BUTTONS.contains(thing.role()) && thing.words().isEmpty()).toList());
	}

	/** There is something of this role whose words begin so. */
	static void assertSaid(List<Thing> things, String role, String words) {
		assertTrue(things.stream().anyMatch(thing -> thing.is(role, words)), () -> role + " " + words + " in " + things);
	}

	@Override
	public void close() throws InterruptedException {
		product.destroyForcibly().waitFor();
	}
}
