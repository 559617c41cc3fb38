package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.ui.logs.LogViewerIds;

/** The preference page <em>Personal Data and Secrets</em>. */
class DetectionPageTest extends WorkbenchTest {

	private static final String KEEP = "Apply and Close"; //$NON-NLS-1$
	private static final OwnPattern CUSTOMER = new OwnPattern(new PiiType("CUSTOMER", PiiKind.PERSONAL), "KD-\\d+", //$NON-NLS-1$ //$NON-NLS-2$
			true);

	private Dialog page;

	@AfterEach
	void close() throws Exception {
		if (page != null && page.isOpen()) {
			page.close();
		}
	}

	private void openPage() throws Exception {
		page = Workbench.dialog("Preferences", () -> PreferencesUtil.createPreferenceDialogOn(null, //$NON-NLS-1$
				LogViewerIds.DETECTION_PREFERENCES, null, null).open());
	}

	@Test
	void aTypeIsSwitchedOffAndKept() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		assertEquals(DetectionSettings.STANDARD, settings());
		page.press("Apply"); //$NON-NLS-1$
		assertEquals(Set.of("EMAIL"), settings().typesOff()); //$NON-NLS-1$
		assertTrue(page.isOpen());
		check("IPv4 address", false); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(Set.of("EMAIL", "IPV4"), settings().typesOff()); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(page.isOpen());
	}

	@Test
	void cancelKeepsNothing() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		page.press("Cancel"); //$NON-NLS-1$
		assertEquals(DetectionSettings.STANDARD, settings());
	}

	@Test
	void aKindIsSwitchedOffAsAWhole() throws Exception {
		openPage();
		check("Network data", false); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(Set.of("IPV4", "IPV6", "MAC", "HOSTNAME"), settings().typesOff()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Test
	void theFilterFindsATypeByWhatItLooksLike() throws Exception {
		openPage();
		Text filter = page.all(Text.class).stream().filter(DetectionPageTest::isTypeFilter).findFirst().orElseThrow();
		Workbench.ui(() -> {
			filter.setText("ghp_"); //$NON-NLS-1$
			return filter;
		});
		assertEquals(List.of("Secrets", "GitHub token"), //$NON-NLS-1$ //$NON-NLS-2$
				items().stream().map(DetectionPageTest::text).toList());
	}

	@Test
	void aFilterThatFindsNothingSaysSo() throws Exception {
		openPage();
		assertFalse(page.says("No type holds these words")); //$NON-NLS-1$
		Text filter = page.all(Text.class).stream().filter(DetectionPageTest::isTypeFilter).findFirst().orElseThrow();
		Workbench.ui(() -> {
			filter.setText("no such type"); //$NON-NLS-1$
			return filter;
		});
		assertTrue(page.says("No type holds these words")); //$NON-NLS-1$
	}

	@Test
	void thePageBeginsWithTheTypeThatItIsOpenedFor() throws Exception {
		page = Workbench.dialog("Preferences", () -> PreferencesUtil.createPreferenceDialogOn(null, //$NON-NLS-1$
				LogViewerIds.DETECTION_PREFERENCES, null, "EMAIL").open()); //$NON-NLS-1$
		Tree types = page.all(Tree.class).getLast();
		assertEquals("E-mail address", Workbench.ui(() -> types.getSelection()[0].getText())); //$NON-NLS-1$
	}

	@Test
	void everyTypeIsShownWithAnExample() throws Exception {
		openPage();
		for (TreeItem item : items()) {
			boolean isType = Workbench.ui(() -> item.getParentItem() != null);
			assertFalse(isType && Workbench.ui(() -> item.getText(1)).isBlank(), text(item));
		}
	}

	/** The dialog has a filter of its own above its tree of pages. */
	private static boolean isTypeFilter(Text text) {
		try {
			return Workbench.ui(() -> (text.getStyle() & SWT.SEARCH) != 0 && text.getParent().getChildren().length == 4);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void secretsThatAreOffAreSaidToStayReadable() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		assertFalse(page.says("stay readable")); //$NON-NLS-1$
		check("Password", false); //$NON-NLS-1$
		assertTrue(page.says("stay readable")); //$NON-NLS-1$
		check("Password", true); //$NON-NLS-1$
		assertFalse(page.says("stay readable")); //$NON-NLS-1$
	}

	@Test
	void restoreDefaultsKeepsWhatIsTheUsersOwn() throws Exception {
		AllowedValue exception = new AllowedValue("*@example.com", null); //$NON-NLS-1$
		change(new DetectionSettings(Set.of("EMAIL"), List.of(CUSTOMER), List.of(exception), true)); //$NON-NLS-1$
		openPage();
		page.press("Restore Defaults"); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(new DetectionSettings(Set.of(), List.of(CUSTOMER), List.of(exception), false), settings());
	}

	@Test
	void aPatternIsAddedOnceItCanBeUsed() throws Exception {
		openPage();
		page.tab("Own Patterns"); //$NON-NLS-1$
		Dialog pattern = newPattern();
		pattern.fill("Name:", "Customer number"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(pattern.says("Enter an expression.")); //$NON-NLS-1$
		assertFalse(Workbench.ui(pattern.button("OK")::isEnabled)); //$NON-NLS-1$
		pattern.fill("Expression:", "KD-(\\d+"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(pattern.says("missing closing )")); //$NON-NLS-1$
		assertTrue(pattern.says("Correct the expression.")); //$NON-NLS-1$
		assertFalse(pattern.says("look-around")); //$NON-NLS-1$
		pattern.fill("Expression:", "(?<=x)y"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(pattern.says("look-around")); //$NON-NLS-1$
		assertFalse(Workbench.ui(pattern.button("OK")::isEnabled)); //$NON-NLS-1$
		pattern.fill("Expression:", "KD-\\d{6}"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(pattern.says("2 matches")); //$NON-NLS-1$
		StyledText sample = pattern.the(StyledText.class);
		assertEquals(List.of("KD-123456", "KD-654321"), //$NON-NLS-1$ //$NON-NLS-2$
				Workbench.ui(() -> Arrays.stream(sample.getStyleRanges())
						.map(range -> sample.getTextRange(range.start, range.length)).toList()));
		pattern.press("OK"); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(List.of(new OwnPattern(new PiiType("CUSTOMER_NUMBER", PiiKind.PERSONAL), "KD-\\d{6}", true)), //$NON-NLS-1$ //$NON-NLS-2$
				settings().ownPatterns());
	}

	private Dialog newPattern() throws Exception {
		return Workbench.dialog("New Pattern", () -> { //$NON-NLS-1$
			pressNow("New\u2026"); //$NON-NLS-1$
			return page;
		});
	}

	/** Presses a button that opens a dialog: comes back when the dialog closes. On the user interface thread. */
	private void pressNow(String text) throws Exception {
		page.button(text).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void aPatternIsTriedOnTheOpenLog() throws Exception {
		Workbench.open(Workbench.file("orders.log", utf8("nothing\n" + "order KD-77 of KD-78\n".repeat(200)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		openPage();
		page.tab("Own Patterns"); //$NON-NLS-1$
		Dialog pattern = newPattern();
		pattern.fill("Expression:", "KD-\\d+"); //$NON-NLS-1$ //$NON-NLS-2$
		pattern.press("Use Open Log"); //$NON-NLS-1$
		assertTrue(pattern.says("the first 100 matches")); //$NON-NLS-1$
		Table matches = pattern.the(Table.class);
		assertEquals(100, Workbench.ui(matches::getItemCount));
		TableItem third = Workbench.ui(() -> matches.getItem(2));
		assertEquals("3 KD-77", Workbench.ui(() -> third.getText(0) + ' ' + third.getText(1))); //$NON-NLS-1$
		pattern.press("Cancel"); //$NON-NLS-1$
	}

	/** The editor holds the start of it alone, with what stands for values. */
	@Test
	void aPatternIsTriedOnAllOfALogAndShowsNoValueWhereTheyAreMasked() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		Workbench.open(Workbench.file("orders.log", utf8("mail to jane@example.com\n" + "nothing\n".repeat(50_000) + "order KD-77\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		openPage();
		page.tab("Own Patterns"); //$NON-NLS-1$
		Dialog pattern = newPattern();
		pattern.fill("Expression:", "KD-\\d+|jane"); //$NON-NLS-1$ //$NON-NLS-2$
		pattern.press("Use Open Log"); //$NON-NLS-1$
		Table matches = pattern.the(Table.class);
		Workbench.await("both are found", () -> Boolean.valueOf(Workbench.ui(matches::getItemCount).intValue() == 2)); //$NON-NLS-1$
		assertEquals("1 \u25CF\u25CF\u25CF\u25CF", Workbench.ui(() -> matches.getItem(0).getText(0) + ' ' + matches.getItem(0).getText(1))); //$NON-NLS-1$
		assertEquals("50002", Workbench.ui(() -> matches.getItem(1).getText(0))); //$NON-NLS-1$
		pattern.press("Cancel"); //$NON-NLS-1$
	}

	@Test
	void aPatternIsSwitchedOffAndRemoved() throws Exception {
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(CUSTOMER)));
		openPage();
		page.tab("Own Patterns"); //$NON-NLS-1$
		Table table = page.the(Table.class);
		Workbench.ui(() -> {
			TableItem item = table.getItem(0);
			item.setChecked(false);
			notifyChecked(table, item);
			return item;
		});
		page.press("Apply"); //$NON-NLS-1$
		assertEquals(List.of(new OwnPattern(CUSTOMER.type(), CUSTOMER.expression(), false)), settings().ownPatterns());
		Workbench.ui(() -> {
			table.select(0);
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
		page.press("Remove"); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(List.of(), settings().ownPatterns());
	}

	@Test
	void aCopyOfAPatternHasANameOfItsOwn() throws Exception {
		change(DetectionSettings.STANDARD.withOwnPatterns(List.of(CUSTOMER)));
		openPage();
		page.tab("Own Patterns"); //$NON-NLS-1$
		Table table = page.the(Table.class);
		Workbench.ui(() -> {
			table.select(0);
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Dialog copy = Workbench.dialog("New Pattern", () -> { //$NON-NLS-1$
			pressNow("Duplicate\u2026"); //$NON-NLS-1$
			return page;
		});
		copy.fill("Expression:", "KD/\\d+"); //$NON-NLS-1$ //$NON-NLS-2$
		copy.press("OK"); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(List.of("CUSTOMER KD-\\d+", "CUSTOMER_2 KD/\\d+"), settings().ownPatterns().stream() //$NON-NLS-1$ //$NON-NLS-2$
				.map(own -> own.type().name() + ' ' + own.expression()).toList());
	}

	@Test
	void anExceptionIsAdded() throws Exception {
		openPage();
		page.tab("Exceptions"); //$NON-NLS-1$
		Dialog exception = Workbench.dialog("Exception", () -> { //$NON-NLS-1$
			pressNow("New\u2026"); //$NON-NLS-1$
			return page;
		});
		exception.fill("Value:", "*"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(exception.says("matches every value")); //$NON-NLS-1$
		exception.fill("Value:", " *@example.com "); //$NON-NLS-1$ //$NON-NLS-2$
		exception.press("OK"); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(List.of(new AllowedValue("*@example.com", null)), settings().allowed()); //$NON-NLS-1$
	}

	@Test
	void plainNamesAreChosen() throws Exception {
		openPage();
		page.tab("Replacement"); //$NON-NLS-1$
		page.choose("Plain names, such as [Email]"); //$NON-NLS-1$
		page.press(KEEP);
		assertTrue(settings().plain());
	}

	@Test
	void aDatabaseThatCannotBeOpenedIsSaidToBeSo() throws Exception {
		try (FailingSettings failing = new FailingSettings(ProblemKind.WRONG_KEY)) {
			openPage();
			assertTrue(page.says(FailingSettings.WHY));
			assertTrue(page.says(FailingSettings.REMEDY));
			assertEquals(List.of(), page.all(Table.class));
		}
		page.follow("Try again"); //$NON-NLS-1$
		check("E-mail address", false); //$NON-NLS-1$
		page.press(KEEP);
		assertEquals(Set.of("EMAIL"), settings().typesOff()); //$NON-NLS-1$
	}

	@Test
	void whatCannotBeKeptIsNotLost() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		try (FailingSettings failing = new FailingSettings(ProblemKind.IO)) {
			page.press(KEEP);
			assertTrue(page.isOpen());
			assertTrue(page.says(FailingSettings.WHY));
		}
		page.press(KEEP);
		assertEquals(Set.of("EMAIL"), settings().typesOff()); //$NON-NLS-1$
	}

	@Test
	void whatSomebodyElseChangedMeanwhileIsReplacedOnlyByWhoWasTold() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		DetectionSettings theirs = DetectionSettings.STANDARD.withType("IPV4", false).withPlain(true); //$NON-NLS-1$
		change(theirs);
		page.press("Apply"); //$NON-NLS-1$
		assertTrue(page.isOpen());
		assertTrue(page.says("somebody else has changed the types")); //$NON-NLS-1$
		assertEquals(theirs, settings());
		page.press(KEEP);
		assertEquals(DetectionSettings.STANDARD.withType("EMAIL", false).withPlain(true), settings(), //$NON-NLS-1$
				"what was not changed here stays as they chose it"); //$NON-NLS-1$
	}

	@Test
	void whatSomebodyElseChangedBesideItStays() throws Exception {
		openPage();
		check("E-mail address", false); //$NON-NLS-1$
		change(DetectionSettings.STANDARD.withPlain(true));
		page.press(KEEP);
		assertFalse(page.isOpen());
		assertEquals(DetectionSettings.STANDARD.withType("EMAIL", false).withPlain(true), settings()); //$NON-NLS-1$
	}

	private List<TreeItem> items() throws Exception {
		Tree types = page.all(Tree.class).getLast();
		return Workbench.ui(() -> {
			List<TreeItem> items = new ArrayList<>();
			for (TreeItem kind : types.getItems()) {
				items.add(kind);
				items.addAll(List.of(kind.getItems()));
			}
			return items;
		});
	}

	private static String text(TreeItem item) {
		try {
			return Workbench.ui(item::getText);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private void check(String text, boolean on) throws Exception {
		TreeItem item = items().stream().filter(candidate -> text(candidate).equals(text)).findFirst().orElseThrow();
		Workbench.ui(() -> {
			item.setChecked(on);
			notifyChecked(item.getParent(), item);
			return item;
		});
		Workbench.settle();
	}

	private static void notifyChecked(Control list, Item item) {
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		list.notifyListeners(SWT.Selection, event);
	}
}
