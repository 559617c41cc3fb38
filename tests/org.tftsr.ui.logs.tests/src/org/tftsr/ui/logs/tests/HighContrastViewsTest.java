package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.ViewIds;
import org.tftsr.ui.testsupport.Workbench;

/** As {@link HighContrastTest}, of what is shown beside logs: issues, whys, the timeline, the chat, and the pages of the preferences. */
@EnabledIf("org.tftsr.ui.logs.tests.HighContrastTest#isHighContrastOrMeantToBe")
class HighContrastViewsTest {

	private static final String OURS = "org.tftsr.ui."; //$NON-NLS-1$
	/** What text stands on, by the family of colours it belongs to; in all others that is what a list has. */
	private static final Map<String, List<String>> BACKGROUNDS = Map.of("whys", List.of("page", "card", "chip", "found"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"chat", List.of("page", "question", "code")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** Levels and what logs bring along are told by colours alone; what is printed is not on the screen. */
	private static final Set<String> OTHERS = Set.of("logs", "paper"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final int SOME_POINTS = 200;

	@TempDir
	private Path folder;

	@AfterEach
	void close() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			Stream.of(ViewIds.ISSUES, ViewIds.CHAT).map(Workbench.page()::findView).filter(view -> view != null).forEach(Workbench.page()::hideView);
			return Boolean.TRUE;
		});
	}

	@Test
	void whateverHasAColourOfOursIsReadable() throws Exception {
		List<String> unreadable = Workbench.ui(() -> {
			List<String> found = new ArrayList<>();
			for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.themes")) { //$NON-NLS-1$
				String id = String.valueOf(element.getAttribute("id")); //$NON-NLS-1$
				if (element.getName().equals("colorDefinition") && id.startsWith(OURS)) { //$NON-NLS-1$
					collectUnreadable(id, found);
				}
			}
			return found;
		});
		assertEquals(List.of(), unreadable);
	}

	private static void collectUnreadable(String id, List<String> found) {
		String[] name = id.substring(OURS.length()).split("\\.", 2); //$NON-NLS-1$
		List<String> grounds = BACKGROUNDS.getOrDefault(name[0], List.of());
		if (OTHERS.contains(name[0]) || grounds.contains(name[1]) || name[1].equals("edge")) { //$NON-NLS-1$
			return;
		}
		Stream<RGB> behind = grounds.isEmpty() ? Stream.of(Display.getCurrent().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB())
				: grounds.stream().map(ground -> ThemeColors.get(OURS + name[0] + '.' + ground).getRGB());
		RGB text = ThemeColors.get(id).getRGB();
		behind.filter(ground -> Contrast.between(text, ground) < Contrast.READABLE).forEach(ground -> found.add(id + ' ' + text + " on " + ground)); //$NON-NLS-1$
	}

	@Test
	@LongRunning("HighContrastTest: a log, its findings and its buttons")
	void anIssueIsReadableOnEachOfItsPages() throws Exception {
		Path log = Files.writeString(folder.resolve("service.log"), "2026-03-01 10:00:00 INFO  started\n" //$NON-NLS-1$ //$NON-NLS-2$
				+ "2026-03-01 10:00:02 ERROR cannot write /data/orders: No space left on device\n"); //$NON-NLS-1$
		Issue issue = Services.get(TriageService.class).triage(new TriageRequest(List.of(log), "Checkout is down", null), Progress.NONE).issue().issue(); //$NON-NLS-1$
		Workbench.ui(() -> Workbench.page().showView(ViewIds.ISSUES));
		Workbench.waitFor("the issue is listed", () -> Workbench.find(Table.class, table -> table.getItemCount() > 0).isPresent()); //$NON-NLS-1$
		assertReadable("high-contrast-issues"); //$NON-NLS-1$
		Workbench.ui(() -> Workbench.page().showView(ViewIds.CHAT));
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
		Workbench.waitFor("it is open", () -> Workbench.page().getActiveEditor() instanceof FormEditor); //$NON-NLS-1$
		FormEditor editor = Workbench.ui(() -> (FormEditor) Workbench.page().getActiveEditor());
		for (String page : List.of("overview", "logs", "whys", "timeline", "documents", "chat")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			Workbench.ui(() -> editor.setActivePage(page));
			assertEquals(page, Workbench.ui(() -> editor.getActivePageInstance().getId()));
			Workbench.settle();
			assertReadable("high-contrast-" + page); //$NON-NLS-1$
			if (page.equals("whys")) { //$NON-NLS-1$
				long points = Workbench.ui(() -> Contrast.readablePoints(Workbench.find(Canvas.class, canvas -> canvas.getClass() == Canvas.class
						&& canvas.getVerticalBar() != null).orElseThrow()));
				assertTrue(points > SOME_POINTS, () -> "what is painted by hand: " + points + " points"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	private static void assertReadable(String picture) throws Exception {
		Workbench.screenshot(picture + '-' + System.getenv("TFTSR_TEST_CONTRAST")); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.ui(() -> Contrast.unreadable(Workbench.window().getShell())), picture);
	}

	@Test
	@LongRunning("HighContrastTest: a log, its findings and its buttons")
	void thePagesOfThePreferencesAreReadable() throws Exception {
		for (IConfigurationElement page : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.preferencePages")) { //$NON-NLS-1$
			String id = page.getAttribute("id"); //$NON-NLS-1$
			if (page.getName().equals("page") && id.startsWith("org.tftsr.")) { //$NON-NLS-1$ //$NON-NLS-2$
				PreferenceDialog dialog = Workbench.ui(() -> {
					PreferenceDialog made = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), id, null, null);
					made.setBlockOnOpen(false);
					made.open();
					return made;
				});
				Workbench.settle();
				assertEquals(List.of(), Workbench.ui(() -> Contrast.unreadable(dialog.getShell())), id);
				Workbench.ui(dialog::close);
			}
		}
	}
}
