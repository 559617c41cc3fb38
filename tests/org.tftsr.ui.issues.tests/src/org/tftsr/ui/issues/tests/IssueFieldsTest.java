package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.ui.testsupport.Workbench;

/** Undo in the fields of an issue, its outline, and issues that are like it. */
class IssueFieldsTest extends IssuesTest {

	/** Pixels in which the fields of an issue have no room side by side. */
	private static final int NARROW = 700;
	private static final int HALF_A_SCREEN = 640;
	private static final int NARROWER = 80;
	/** Around a field of text, drawn by the form. */
	private static final int BORDER = 3;

	private static Text openTitle(Issue issue) throws Exception {
		open(issue);
		Workbench.waitFor("the title is shown", () -> title(issue.title()));
		return Workbench.ui(() -> Workbench.find(Text.class, text -> text.getText().equals(issue.title())).orElseThrow());
	}

	private static boolean title(String title) {
		return Workbench.find(Text.class, text -> (text.getStyle() & SWT.SINGLE) != 0 && text.getText().equals(title)).isPresent();
	}

	@Test
	void whatWasTypedIsTakenBackAndMadeAgain() throws Exception {
		Issue issue = create("Before", Severity.LOW, null);
		Text title = openTitle(issue);
		Workbench.ui(() -> {
			title.setFocus();
			title.setText("Aft");
			title.setText("After");
			return Boolean.TRUE;
		});
		Workbench.waitFor("it is to be saved", () -> Workbench.page().getActiveEditor().isDirty());
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("both edits are one, and taken back", () -> title("Before"));
		assertFalse(Workbench.ui(() -> Workbench.page().getActiveEditor().isDirty()));
		Workbench.start(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
		Workbench.waitFor("it is there again", () -> title("After"));
		Workbench.start(IWorkbenchCommandConstants.FILE_SAVE, Map.of());
		Workbench.waitFor("it is saved", () -> !Workbench.page().getActiveEditor().isDirty());
		assertEquals("After", repository().find(issue.id()).orElseThrow().issue().title());
	}

	@Test
	void whatSomebodyElseChangedIsNotTakenBack() throws Exception {
		Issue issue = create("Before", Severity.LOW, null);
		Text title = openTitle(issue);
		Workbench.ui(() -> {
			title.setFocus();
			title.setText("Mine");
			return Boolean.TRUE;
		});
		repository().update(issue.id(), IssueChange.severity(Severity.CRITICAL));
		Workbench.waitFor("it is read again", () -> Workbench.find(Combo.class,
				combo -> combo.getText().startsWith("P1")).isPresent());
		Workbench.start(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
		Workbench.waitFor("the title is taken back", () -> title("Before"));
		assertFalse(Workbench.ui(() -> Workbench.page().getActiveEditor().isDirty()), "the severity of somebody else stays");
	}

	@Test
	void severityHasItsLabelBesideItWhereFieldsTakeMoreThanOneLine() throws Exception {
		openTitle(create("Narrow", Severity.LOW, null));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Workbench.ui(() -> {
				window.setSize(NARROW, size.y);
				return window;
			});
			Workbench.waitFor("another line", () -> middle(field("Open")) > middle(field("P4")) + field("P4").getSize().y / 2
					|| middle(field("(none)")) > middle(field("P4")) + field("P4").getSize().y / 2);
			Workbench.screenshot("issue-fields-narrow");
			int label = Workbench.ui(() -> middle(label("Severity:")));
			assertEquals(Workbench.ui(() -> middle(field("P4"))), label, 2);
			List<Integer> edges = Workbench.ui(() -> Stream.of(field("P4"), field("Open"), field("(none)"))
					.map(IssueFieldsTest::left).distinct().toList());
			assertEquals(1, edges.size(), () -> "fields begin at " + edges);
			assertEquals(Workbench.ui(() -> left(text("Narrow"))), edges.getFirst(), BORDER);
			List<Integer> labels = Workbench.ui(() -> Stream.of("Title:", "Severity:", "Status:", "Domain:", "Description:")
					.map(IssueFieldsTest::label).map(IssueFieldsTest::left).distinct().toList());
			assertEquals(1, labels.size(), () -> "labels begin at " + labels);
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	/** As on a screen of 1280 points in which all is twice as large: a list is as wide as the longest of what it offers. */
	@Test
	void noListIsCutWhereALineHasLittleRoom() throws Exception {
		openTitle(create("Narrower", Severity.LOW, null));
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			for (int width : List.of(HALF_A_SCREEN, HALF_A_SCREEN - NARROWER, NARROW)) {
				Workbench.ui(() -> {
					window.setSize(width, size.y);
					return window;
				});
				Workbench.waitFor("all lists are inside", () -> window.getSize().x == width && List.of("P4", "Open", "(none)").stream()
						.map(IssueFieldsTest::field).allMatch(IssueFieldsTest::isInside));
				Workbench.screenshot("issue-fields-" + width);
			}
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	/** Whether it ends before each of what it is in does. */
	private static boolean isInside(Control control) {
		int end = control.toDisplay(control.getSize().x, 0).x;
		for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
			if (end > parent.toDisplay(parent.getClientArea().width, 0).x) {
				return false;
			}
		}
		return true;
	}

	private static Combo field(String text) {
		return Workbench.find(Combo.class, combo -> combo.getText().startsWith(text)).orElseThrow();
	}

	private static Label label(String text) {
		return Workbench.find(Label.class, label -> text.equals(label.getText())).orElseThrow();
	}

	private static Text text(String text) {
		return Workbench.find(Text.class, field -> text.equals(field.getText())).orElseThrow();
	}

	/** Counted from the left of the screen. */
	private static int left(Control control) {
		return control.toDisplay(0, 0).x;
	}

	/** Counted from the top of the screen. */
	private static int middle(Control control) {
		return control.toDisplay(0, control.getSize().y / 2).y;
	}

	@Test
	void theOutlineNamesWhatHangsOnAnIssue() throws Exception {
		Issue issue = create("Outlined", Severity.LOW, null);
		repository().addWhy(issue.id(), null, "Why so?", "", "", WhyState.ACCEPTED);
		openTitle(issue);
		Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		try {
			Workbench.waitFor("the outline", () -> outline()
					.equals(List.of("Details", "Whys (1)", "Logs (0)", "Documents (0)", "Timeline (0)", "Similar Issues")));
			assertEquals("1. Why so?", Workbench.ui(() -> tree().getItem(1).getItem(0).getText()));
			Workbench.screenshot("issue-outline");
			repository().addWhy(issue.id(), null, "And why that?", "", "", WhyState.ACCEPTED);
			Workbench.waitFor("it follows", () -> outline().contains("Whys (2)"));
		} finally {
			Workbench.ui(() -> {
				Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_OUTLINE));
				return Boolean.TRUE;
			});
		}
	}

	private static Tree tree() {
		return Workbench.find(Tree.class, tree -> tree.getItemCount() > 0 && "Details".equals(tree.getItem(0).getText()))
				.orElse(null);
	}

	private static List<String> outline() {
		Tree tree = tree();
		return tree == null ? List.of() : Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
	}

	@Test
	void issuesLikeItAreShownThoughTheyAreClosed() throws Exception {
		Issue old = create("HikariPool exhausted in checkout", Severity.LOW, null);
		repository().update(old.id(), IssueChange.status(IssueStatus.CLOSED));
		Issue issue = create("Checkout: HikariPool", Severity.LOW, null);
		openTitle(issue);
		Workbench.waitFor("the other one is a link", () -> Workbench.link("HikariPool exhausted in checkout").isPresent());
		Workbench.screenshot("issue-similar");
		Workbench.click(Workbench.ui(() -> Workbench.link("HikariPool exhausted in checkout").orElseThrow()));
		Workbench.waitFor("it is open", () -> Workbench.page().getActiveEditor() != null
				&& old.title().equals(Workbench.page().getActiveEditor().getTitle()));
	}
}
