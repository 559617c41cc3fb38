package org.tftsr.ui.vault.internal.audit;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.ThemeText;

/** How the last check of the log ended: an image, words in a colour, and a stripe of that colour. */
final class VerifyBar {

	private static final String INTACT = "org.tftsr.ui.vault.intact"; //$NON-NLS-1$
	private static final String BROKEN = "org.tftsr.ui.vault.broken"; //$NON-NLS-1$
	/** The link to the first row that is wrong. */
	private static final String SHOW = "show"; //$NON-NLS-1$
	private static final int STRIPE = 4;
	/** What words that wrap would like to have, in points; they get what there is. */
	private static final int WRAPPED = 200;
	private static final int FINDINGS_SHOWN = 5;

	private final Composite bar;
	private final ThemeText heading;
	private final Label words;
	private final Link links;
	private String color = INTACT;

	/** @param onShow runs when the first row that is wrong is to be shown */
	VerifyBar(Composite parent, Runnable onShow) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 4).extendedMargins(STRIPE, 0, 0, 0).spacing(8, 2)
				.applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		bar.addPaintListener(event -> {
			event.gc.setBackground(ThemeColors.get(color));
			event.gc.fillRectangle(0, 0, STRIPE, bar.getClientArea().height);
		});
		heading = new ThemeText(bar);
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAPPED, SWT.DEFAULT).applyTo(heading.control());
		links = Links.create(bar, SWT.NONE);
		links.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (SHOW.equals(event.text)) {
				onShow.run();
			} else {
				hide();
			}
		}));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(links);
		words = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WRAPPED, SWT.DEFAULT).applyTo(words);
	}

	Control control() {
		return bar;
	}

	void show(AuditVerification result) {
		color = result.isIntact() ? INTACT : BROKEN;
		heading.show(result.isIntact() ? Images.INTACT : Images.BROKEN, heading(result), color);
		String text = text(result);
		words.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		setShown(words, !text.isEmpty());
		boolean hasRow = result.first().filter(finding -> finding.sequence() > 0).isPresent();
		links.setText(hasRow ? Messages.Verify_linksWithRow : Messages.Verify_links);
		setShown(bar, true);
		bar.getParent().layout(true, true);
		bar.redraw();
	}

	void hide() {
		setShown(bar, false);
		bar.getParent().layout(true, true);
	}

	private static String heading(AuditVerification result) {
		if (!result.isIntact()) {
			return NLS.bind(result.findings().size() == 1 ? Messages.Verify_brokenOnce : Messages.Verify_broken,
					AuditWords.number(result.rows()), AuditWords.number(result.findings().size()));
		}
		return result.head() == null ? NLS.bind(Messages.Verify_intact, AuditWords.number(result.rows()))
				: NLS.bind(Messages.Verify_intactUpTo, AuditWords.number(result.rows()),
						AuditWords.time(result.head().time()));
	}

	/** The first findings, and the notes, a line each. */
	private static String text(AuditVerification result) {
		List<String> findings = result.findings().stream().map(AuditFinding::message).limit(FINDINGS_SHOWN).toList();
		StringBuilder text = new StringBuilder();
		findings.forEach(finding -> text.append(sentence(finding)).append('\n'));
		int more = result.findings().size() - findings.size();
		if (more > 0) {
			text.append(NLS.bind(Messages.Verify_more, more)).append('\n');
		}
		result.notes().forEach(note -> text.append(note).append('\n'));
		return text.toString().strip();
	}

	/** The words of the log, as a sentence of their own. */
	private static String sentence(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1) + '.';
	}

	private static void setShown(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}
}
