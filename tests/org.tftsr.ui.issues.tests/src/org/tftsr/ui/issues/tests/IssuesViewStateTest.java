package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** How somebody looked at the issues is how they are shown the next time, and what was looked for stands nowhere in the clear. */
class IssuesViewStateTest extends IssuesTest {

	private static final String GROUP_BY = "org.tftsr.ui.issues.groupBy";
	private static final String FILTER = "issues.view.filter";
	private static final String CUSTOMER = "Zebrafink";
	private static final int WIDTH = 143;
	private static final int FIRST_WIDTH = 108;

	@BeforeEach
	@AfterEach
	void lookAsAtFirst() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().showView(VIEW);
			table().ifPresent(table -> {
				table.setColumnOrder(firstOrder(table.getColumnCount()));
				column("Status").setWidth(FIRST_WIDTH);
			});
			return Boolean.TRUE;
		});
		Workbench.start(GROUP_BY, Map.of(RadioState.PARAMETER_ID, "none"));
	}

	/** What was found stands beside the title. */
	private static int[] firstOrder(int columns) {
		List<Integer> order = new ArrayList<>(List.of(0, 1, columns - 1));
		for (int i = 2; i < columns - 1; i++) {
			order.add(i);
		}
		return order.stream().mapToInt(Integer::intValue).toArray();
	}

	private static void closeView() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(VIEW));
			return Boolean.TRUE;
		});
	}

	private static void openViewAgain() throws Exception {
		Workbench.ui(() -> Workbench.page().showView(VIEW));
	}

	private static String filter() {
		return filterField().map(Text::getText).orElse("");
	}

	private static void type(String text) throws Exception {
		Workbench.ui(() -> {
			filterField().orElseThrow().setText(text);
			return Boolean.TRUE;
		});
	}

	private static void createIssues() throws Exception {
		create("b of " + CUSTOMER, Severity.LOW, null);
		create("a of " + CUSTOMER, Severity.LOW, null);
		create("c of " + CUSTOMER, Severity.CRITICAL, null);
		Issue closed = create("d of " + CUSTOMER, Severity.CRITICAL, null);
		repository().update(closed.id(), IssueChange.status(IssueStatus.CLOSED));
		create("of nobody", Severity.LOW, null);
		Workbench.waitFor("five rows", () -> titles().size() == 5);
	}

	@Test
	void filterSortColumnsGroupsAndWhatIsHiddenAreKept() throws Exception {
		createIssues();
		type(CUSTOMER);
		Workbench.click(Workbench.ui(() -> column("Title")));
		Workbench.start(HIDE_CLOSED, Map.of());
		Workbench.start(GROUP_BY, Map.of(RadioState.PARAMETER_ID, "severity"));
		int[] order = Workbench.ui(() -> {
			Table table = table().orElseThrow();
			int[] moved = table.getColumnOrder();
			int last = moved[moved.length - 1];
			System.arraycopy(moved, 0, moved, 1, moved.length - 1);
			moved[0] = last;
			table.setColumnOrder(moved);
			column("Status").setWidth(WIDTH);
			return moved;
		});
		List<String> shown = Workbench.ui(IssuesTest::titles);
		assertEquals(5, shown.size(), "two groups and three issues: " + shown);

		closeView();
		// as the workbench does it when it ends
		Job.getJobManager().join(JobFamilies.KEEPING, null);
		PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.tftsr.ui.issues")).saveDialogSettings();
		if (PlatformUI.getPreferenceStore() instanceof IPersistentPreferenceStore store) {
			store.save();
		}
		assertEquals(CUSTOMER, Services.get(SettingsRepository.class).get(FILTER).orElseThrow());
		assertEquals(List.of(), inClear(CUSTOMER));

		openViewAgain();
		Workbench.waitFor("the same rows", () -> titles().equals(shown));
		assertEquals(CUSTOMER, Workbench.ui(IssuesViewStateTest::filter));
		assertEquals(order.length, Workbench.ui(() -> table().orElseThrow().getColumnCount()));
		assertArrayEquals(order, Workbench.ui(() -> table().orElseThrow().getColumnOrder()));
		assertEquals(WIDTH, Workbench.ui(() -> column("Status").getWidth()));
		TableColumn sorted = Workbench.ui(() -> table().orElseThrow().getSortColumn());
		assertEquals("Title", Workbench.ui(sorted::getText));
		assertEquals(SWT.UP, Workbench.ui(() -> table().orElseThrow().getSortDirection()));
		assertEquals(Boolean.TRUE, state(HIDE_CLOSED, RegistryToggleState.STATE_ID));
		assertEquals("severity", state(GROUP_BY, RadioState.STATE_ID));
		Workbench.screenshot("issues-view-as-it-was");
		Workbench.click(Workbench.ui(() -> column("Updated")));
	}

	/** The state of a command, which the workbench keeps in its preferences. */
	private static Object state(String command, String id) throws Exception {
		return Workbench.ui(() -> Workbench.window().getService(ICommandService.class).getCommand(command).getState(id).getValue());
	}

	/**
	 * The files of the workspace and of the database that have a text in them. Both are in use: files that are gone when it is their turn,
	 * such as journals, have nothing in them any more.
	 */
	private static List<Path> inClear(String text) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path folder : List.of(Path.of(System.getProperty("tftsr.data")),
				Path.of(Platform.getInstanceLocation().getURL().getPath()))) {
			assertTrue(Files.isDirectory(folder), folder.toString());
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					if (attributes.isRegularFile() && holds(file, text)) {
						found.add(file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
					return unlessGone(failure);
				}

				@Override
				public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
					return failure == null ? FileVisitResult.CONTINUE : unlessGone(failure);
				}
			});
		}
		return found;
	}

	private static FileVisitResult unlessGone(IOException failure) throws IOException {
		if (failure instanceof NoSuchFileException) {
			return FileVisitResult.CONTINUE;
		}
		throw failure;
	}

	private static boolean holds(Path file, String text) throws IOException {
		try {
			byte[] content = Files.readAllBytes(file);
			return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
					.anyMatch(encoding -> new String(content, encoding).contains(text));
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	@Test
	void aFilterThatWasTakenAwayStaysAway() throws Exception {
		createIssues();
		type(CUSTOMER);
		closeView();
		openViewAgain();
		Workbench.waitFor("the filter", () -> CUSTOMER.equals(filter()) && titles().size() == 4);
		type("");
		closeView();
		openViewAgain();
		Workbench.waitFor("all of them", () -> titles().size() == 5);
		assertEquals("", Workbench.ui(IssuesViewStateTest::filter));
	}

	@Test
	void whatIsTypedBeforeTheListIsThereStays() throws Exception {
		createIssues();
		type(CUSTOMER);
		closeView();
		try (GatedService slow = new GatedService(IssueRepository.class, GatedService.named("list"))) {
			openViewAgain();
			Workbench.waitFor("it is being read", slow::isCalled);
			type("nobody");
		}
		waitForTitles("of nobody");
		assertEquals("nobody", Workbench.ui(IssuesViewStateTest::filter));
	}

	@Test
	void aFilterThatCannotBeReadIsNotForgotten() throws Exception {
		createIssues();
		type(CUSTOMER);
		closeView();
		Job.getJobManager().join(JobFamilies.KEEPING, null);
		try (GatedService failing = new GatedService(SettingsRepository.class,
				(method, arguments) -> "get".equals(method.getName()) && FILTER.equals(arguments[0]))) {
			failing.fail();
			openViewAgain();
			Workbench.waitFor("all of them", () -> titles().size() == 5);
			assertTrue(failing.isCalled());
			closeView();
		}
		Job.getJobManager().join(JobFamilies.KEEPING, null);
		assertEquals(CUSTOMER, Services.get(SettingsRepository.class).get(FILTER).orElseThrow());
		openViewAgain();
		Workbench.waitFor("the filter", () -> CUSTOMER.equals(filter()) && titles().size() == 4);
		assertFalse(Arrays.asList(titlesNow()).contains("of nobody"));
	}

	/** Thousands of issues would stay in memory for as long as anything waits to tell the view the time. */
	@Test
	void aClosedViewIsForgotten() throws Exception {
		createIssues();
		closeView();
		openViewAgain();
		Workbench.waitFor("five rows", () -> titles().size() == 5);
		WeakReference<IViewPart> view = Workbench.ui(() -> new WeakReference<>(Workbench.page().findView(VIEW)));
		closeView();
		openViewAgain();
		Workbench.waitFor("it is forgotten", () -> {
			System.gc();
			return view.get() == null;
		});
	}

	private static String[] titlesNow() throws Exception {
		return Workbench.ui(() -> titles().toArray(String[]::new));
	}
}
