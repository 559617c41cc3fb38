package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** What can be read of the Audit Log view where it is narrow or low. */
class AuditViewRoomTest extends VaultTest {

	private static final String VIEW = "org.tftsr.ui.vault.audit";
	private static final long ROWS = 1000;
	/** In points: too few for the verdict on one line. */
	private static final int NARROWEST = 400;
	/** As beside a list of issues. */
	private static final int NARROW = 550;
	private static final int WIDE = 1000;
	private static final int HIGH = 600;
	private static final int LOW = 280;

	private Substitute substitute;
	private LongAuditLog log;
	private Point size;

	@BeforeEach
	void showView() throws Exception {
		log = new LongAuditLog(ROWS);
		substitute = Substitute.of(AuditLog.class, log);
		Workbench.start("org.tftsr.ui.vault.showAudit", Map.of());
		Workbench.waitFor("rows", () -> Workbench.find(Table.class, table -> table.getItemCount() > 10
				&& Arrays.stream(table.getColumns()).anyMatch(column -> "Hash".equals(column.getText()))).isPresent());
		Workbench.ui(() -> {
			size = window().getSize();
			toggleZoom();
			return size;
		});
	}

	@AfterEach
	void closeView() throws Exception {
		Workbench.ui(() -> {
			window().setSize(size);
			toggleZoom();
			IViewPart view = Workbench.page().findView(VIEW);
			Workbench.page().hideView(view);
			return view;
		});
		substitute.close();
	}

	@Test
	void theVerdictTakesAsManyLinesAsItNeeds() throws Exception {
		resize(NARROWEST, HIGH);
		log.finds(new AuditVerification(ROWS, new AuditHead(ROWS, "0".repeat(64), Instant.EPOCH, "0".repeat(64)), List.of(), List.of()));
		Workbench.start("org.tftsr.ui.vault.verifyAudit", Map.of());
		Workbench.waitFor("the verdict", () -> Workbench.find(Label.class, AuditViewRoomTest::isVerdict).isPresent());
		Label verdict = Workbench.ui(() -> Workbench.find(Label.class, AuditViewRoomTest::isVerdict).orElseThrow());
		Workbench.waitFor("all of it", () -> verdict.getSize().x < verdict.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
				&& verdict.getSize().y >= verdict.computeSize(verdict.getSize().x, SWT.DEFAULT).y && isInSight(verdict));
		Workbench.screenshot("audit-verdict-narrow");
		resize(WIDE, HIGH);
		Workbench.waitFor("one line again", () -> verdict.getSize().y < 2 * verdict.computeSize(SWT.DEFAULT, SWT.DEFAULT).y
				&& verdict.getSize().x >= verdict.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		Workbench.screenshot("audit-verdict-wide");
	}

	@Test
	void theHashIsInSightBelowTheRowsWhereTheViewIsNarrow() throws Exception {
		resize(NARROW, HIGH);
		Workbench.waitFor("the details below the rows", () -> sash().getOrientation() == SWT.VERTICAL);
		Workbench.ui(() -> {
			table().setSelection(2);
			Workbench.click(table());
			return table();
		});
		String hash = String.format("%064x", (ROWS - 2) * 7919);
		Workbench.waitFor("its details", () -> details().getText().contains(hash));
		assertTrue(Workbench.ui(() -> heightUpTo(hash) <= details().getClientArea().height && details().getTopIndex() == 0), "the hash is out of sight");
		Workbench.screenshot("audit-hash-narrow");
		Workbench.ui(() -> {
			details().setSelection(details().getText().indexOf(hash), details().getText().indexOf(hash) + hash.length());
			return details();
		});
		assertEquals(hash, Workbench.ui(() -> details().getSelectionText()));
	}

	@Test
	void aLowViewStillShowsSeveralRows() throws Exception {
		resize(NARROW, LOW);
		Workbench.waitFor("the details below the rows", () -> sash().getOrientation() == SWT.VERTICAL);
		Workbench.screenshot("audit-low");
		assertTrue(Workbench.ui(() -> details().getSize().y <= sash().getClientArea().height / 2), "the details have more than half");
		int rows = Workbench.ui(() -> (table().getParent().getSize().y - table().getHeaderHeight()) / table().getItemHeight());
		assertTrue(rows >= 3, () -> rows + " rows");
	}

	@Test
	void theDetailsAreBesideTheRowsWhereThereIsRoomAndEachWayIsDividedAsItWasLeft() throws Exception {
		resize(WIDE, HIGH);
		Workbench.waitFor("the details beside the rows", () -> sash().getOrientation() == SWT.HORIZONTAL && details().getBounds().x > 0);
		Workbench.ui(() -> {
			sash().setWeights(50, 50);
			return sash();
		});
		resize(NARROW, HIGH);
		Workbench.waitFor("below", () -> details().getBounds().y > 0 && details().getBounds().x == 0);
		assertTrue(Workbench.ui(() -> details().getSize().y < table().getParent().getSize().y), "halves, as beside the rows");
		resize(WIDE, HIGH);
		Workbench.waitFor("halves again",
				() -> details().getBounds().x > 0 && Math.abs(details().getSize().x - table().getParent().getSize().x) <= 2);
	}

	/** Gives the whole view that size, in points: what is around it takes its room a little later than the window gets it. */
	private static void resize(int width, int height) throws Exception {
		Workbench.waitFor("the size", () -> {
			Point missing = new Point(width - root().getSize().x, height - root().getSize().y);
			Point all = window().getSize();
			window().setSize(all.x + missing.x, all.y + missing.y);
			return missing.x == 0 && missing.y == 0;
		});
	}

	private static void toggleZoom() {
		IViewReference reference = Workbench.page().findViewReference(VIEW);
		Workbench.page().activate(reference.getView(true));
		Workbench.page().toggleZoom(reference);
	}

	private static Shell window() {
		return Workbench.window().getShell();
	}

	/** All of the view. */
	private static Control root() {
		return sash().getParent().getParent();
	}

	private static SashForm sash() {
		return (SashForm) table().getParent().getParent();
	}

	private static Table table() {
		return Workbench.find(Table.class,
				table -> Arrays.stream(table.getColumns()).anyMatch(column -> "Hash".equals(column.getText()))).orElseThrow();
	}

	private static Text details() {
		return (Text) Arrays.stream(sash().getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
	}

	private static boolean isVerdict(Label label) {
		return label.getText().startsWith("Intact: all ");
	}

	/** Whether nothing of it is outside of what holds it. */
	private static boolean isInSight(Control control) {
		for (Control parent = control; parent != root(); parent = parent.getParent()) {
			Rectangle bounds = parent.getBounds();
			if (!bounds.equals(bounds.intersection(parent.getParent().getClientArea()))) {
				return false;
			}
		}
		return true;
	}

	/** Of the lines of the details as they are wrapped, up to the end of these words. */
	private static int heightUpTo(String words) {
		TextLayout layout = new TextLayout(details().getDisplay());
		try {
			layout.setFont(details().getFont());
			layout.setWidth(details().getClientArea().width);
			String text = details().getText();
			layout.setText(text.substring(0, text.indexOf(words) + words.length()));
			return layout.getBounds().height;
		} finally {
			layout.dispose();
		}
	}
}
