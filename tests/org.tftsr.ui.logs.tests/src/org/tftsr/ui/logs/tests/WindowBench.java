package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.BenchRows;

/**
 * Measures how long the user interface waits while a log of gigabytes is opened, scrolled and followed by keys and mouse
 * as from a person: no part of the tests, as a figure depends on the machine. {@code releng/bench window} starts it.
 */
class WindowBench extends WorkbenchTest {

	private static final int KEYS = 200;
	/** Of lines that take long to be laid out. */
	private static final int WIDE_KEYS = 60;
	private static final int DRAGS = 150;
	private static final int STEPS_PER_SECOND = 30;
	/** Where in the scroll bar its thumb is while the log is at its start, in pixels. */
	private static final int THUMB = 8;
	/** Fewer than a clipboard takes. */
	private static final int COPIED = 60_000_000;
	/** As long as an editor shows of a line. */
	private static final int WIDE = 16_000;
	private static final int WIDE_LINES = 600;
	/** Hundreds of findings are in a line of these. */
	private static final String WIDE_PART = "2026-03-01 10:00:00 WARN  request %d of user=kim refused by 192.0.2.%d, asked by mail of kim@example.com; "; //$NON-NLS-1$
	/** So many bytes of the log tell how long its lines are. */
	private static final int SAMPLE = 1 << 20;

	/** So long all of the log may take to be counted, searched and understood, a fraction of it on any machine. */
	private static final int UNDERSTOOD_SECONDS = 1800;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@Test
	void aLogOfGigabytes() throws Exception {
		Path log = Path.of(System.getProperty("tftsr.bench.log")); //$NON-NLS-1$
		BenchRows rows = BenchRows.begin();
		Path small = Files.writeString(rows.file().resolveSibling("small.log"), PlantedLog.TEXT); //$NON-NLS-1$
		rows.measure("a small log, the first one since the start", () -> open(small)); //$NON-NLS-1$
		Workbench.settle();
		rows.measure("the large one, until first lines are shown", () -> open(log)); //$NON-NLS-1$
		rows.measure("Page Down, while lines are counted", () -> keys(SWT.PAGE_DOWN)); //$NON-NLS-1$
		rows.measure("typing in the find bar, while lines are counted", () -> typeToFind("connection timed out")); //$NON-NLS-1$ //$NON-NLS-2$
		rows.measure("until lines are counted, searched and understood", () -> { //$NON-NLS-1$
			Workbench.settle(UNDERSTOOD_SECONDS);
			return null;
		});
		rows.measure("Page Down", () -> keys(SWT.PAGE_DOWN)); //$NON-NLS-1$
		rows.measure("Arrow Down", () -> keys(SWT.ARROW_DOWN)); //$NON-NLS-1$
		rows.measure("the scroll bar from start to end", this::drag); //$NON-NLS-1$
		rows.measure("Ctrl+End, Ctrl+Home", () -> { //$NON-NLS-1$
			for (int i = 0; i < 10; i++) {
				Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
				Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
			}
			return null;
		});
		rows.measure("Select All and copy, refused for size", () -> { //$NON-NLS-1$
			Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
			Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY).press("Cancel"); //$NON-NLS-1$ //$NON-NLS-2$
			return null;
		});
		selectUpTo(log, COPIED);
		rows.measure("copying some 60 million characters, redacted", () -> { //$NON-NLS-1$
			Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
			Bars.awaitSaid("Copied with personal data and secrets replaced"); //$NON-NLS-1$
			return null;
		});
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_START, Map.of());
		rows.measure("Find Next, ten times", () -> pressInFindBar(10, 0)); //$NON-NLS-1$
		rows.measure("the lines that have a text, made a filter", () -> pressInFindBar(1, SWT.MOD1)); //$NON-NLS-1$
		rows.measure("Page Down, filtered", () -> keys(SWT.PAGE_DOWN)); //$NON-NLS-1$
		rows.measure("all lines again", () -> { //$NON-NLS-1$
			Bars.push("Remove"); //$NON-NLS-1$
			return null;
		});
		rows.measure("errors only", () -> { //$NON-NLS-1$
			Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
			Bars.push("Remove"); //$NON-NLS-1$
			return null;
		});
		rows.measure("folded", () -> { //$NON-NLS-1$
			Bars.push("Fold stack traces, records of several lines, and repeats"); //$NON-NLS-1$
			return keys(SWT.PAGE_DOWN);
		});
		wideLines(rows);
	}

	/** A page of lines as long as an editor shows of one, with very many findings. */
	void wideLines(BenchRows rows) throws Exception {
		StringBuilder line = new StringBuilder();
		for (int part = 0; line.length() < WIDE; part++) {
			line.append(WIDE_PART.formatted(Integer.valueOf(part), Integer.valueOf(part % 250)));
		}
		line.setLength(WIDE);
		Path wide = rows.file().resolveSibling("wide.log"); //$NON-NLS-1$
		Files.write(wide, IntStream.range(0, WIDE_LINES).mapToObj(number -> number + " " + line).toList()); //$NON-NLS-1$
		rows.measure("lines of 16,000 characters, until they are shown", () -> open(wide)); //$NON-NLS-1$
		rows.measure("until their findings are marked", () -> { //$NON-NLS-1$
			Workbench.settle();
			return null;
		});
		rows.measure("Arrow Down, such lines", () -> keys(SWT.ARROW_DOWN, WIDE_KEYS, 0)); //$NON-NLS-1$
		rows.measure("Shift and Arrow Right, such lines", () -> keys(SWT.ARROW_RIGHT, WIDE_KEYS, SWT.SHIFT)); //$NON-NLS-1$
		rows.measure("sideways by a third of the window, such lines", this::sideways); //$NON-NLS-1$
		rows.measure("Page Down and Page Up, such lines", () -> { //$NON-NLS-1$
			keys(SWT.PAGE_DOWN, 10, 0);
			return keys(SWT.PAGE_UP, 10, 0);
		});
	}

	/** Scrolls sideways, as the wheel does. */
	private Object sideways() throws Exception {
		StyledText text = Workbench.ui(() -> Workbench.textOf());
		repeat(WIDE_KEYS, step -> display.asyncExec(() -> text.setHorizontalPixel(step * text.getClientArea().width / 3)));
		return null;
	}

	/** Selects from about so many characters behind the start up to the start. */
	private static void selectUpTo(Path log, int units) throws Exception {
		byte[] start = new byte[SAMPLE];
		int read;
		try (InputStream in = Files.newInputStream(log)) {
			read = in.readNBytes(start, 0, SAMPLE);
		}
		long lines = IntStream.range(0, read).filter(i -> start[i] == '\n').count();
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString(), CommandIds.OPEN_LOG_LINE,
				Long.toString(lines * units / read)));
		Workbench.execute(ITextEditorActionDefinitionIds.SELECT_TEXT_START, Map.of());
	}

	/** Writes into the find bar as a person types. */
	private Object typeToFind(String words) throws Exception {
		Workbench.ui(() -> Bars.executeNow(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE));
		Text field = Bars.findField();
		repeat(words.length(), step -> display.asyncExec(() -> field.append(words.substring(step - 1, step))));
		return null;
	}

	private static Object pressInFindBar(int times, int modifiers) throws Exception {
		for (int i = 0; i < times; i++) {
			Bars.press(SWT.CR, modifiers);
		}
		return null;
	}

	/** Comes back when the first lines are painted. */
	private Object open(Path log) throws Exception {
		Workbench.ui(() -> {
			ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
			IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
			return handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(CommandIds.OPEN_LOG),
					Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString())), null);
		});
		CountDownLatch shown = new CountDownLatch(1);
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			text.addListener(SWT.Paint, event -> {
				if (text.getCharCount() > 0) {
					shown.countDown();
				}
			});
			text.redraw();
			return text;
		});
		assertTrue(shown.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS), "the first lines are shown"); //$NON-NLS-1$
		return null;
	}

	/** Presses a key many times, as a keyboard does that repeats. */
	private Object keys(int key) throws Exception {
		return keys(key, KEYS, 0);
	}

	private Object keys(int key, int times, int modifier) throws Exception {
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		if (modifier != 0) {
			post(SWT.KeyDown, event -> event.keyCode = modifier);
		}
		repeat(times, step -> {
			post(SWT.KeyDown, event -> event.keyCode = key);
			post(SWT.KeyUp, event -> event.keyCode = key);
		});
		if (modifier != 0) {
			post(SWT.KeyUp, event -> event.keyCode = modifier);
		}
		return null;
	}

	/** Takes the scroll bar of the log with the mouse from its start to its end. */
	private Object drag() throws Exception {
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Point size = Workbench.ui(slider::getSize);
		Point start = Workbench.ui(() -> slider.toDisplay(size.x / 2, THUMB));
		post(SWT.MouseMove, event -> at(event, start.x, start.y));
		post(SWT.MouseDown, event -> event.button = 1);
		int way = size.y - 2 * THUMB;
		repeat(DRAGS, step -> post(SWT.MouseMove, event -> at(event, start.x, start.y + way * step / DRAGS)));
		post(SWT.MouseUp, event -> event.button = 1);
		Workbench.settle();
		return null;
	}

	private static void at(Event event, int x, int y) {
		event.x = x;
		event.y = y;
	}

	/** Does something at an even pace, however long the user interface takes for it. */
	private void repeat(int times, IntConsumer step) throws Exception {
		CountDownLatch left = new CountDownLatch(times);
		ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
		try {
			clock.scheduleAtFixedRate(() -> {
				step.accept(times - (int) left.getCount() + 1);
				left.countDown();
			}, 0, 1000 / STEPS_PER_SECOND, TimeUnit.MILLISECONDS);
			left.await();
		} finally {
			clock.shutdownNow();
		}
		Workbench.ui(() -> Boolean.TRUE);
	}

	/** From any thread; SWT moves the mouse on its own thread only. */
	private void post(int type, Consumer<Event> details) {
		Event event = new Event();
		event.type = type;
		details.accept(event);
		display.asyncExec(() -> display.post(event));
	}
}
