package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.ThemeLabel;
import org.tftsr.ui.issues.internal.FormLook;
import org.tftsr.ui.issues.internal.Labels;

/** One why: question, answer, and the lines that show it as links into the logs. */
final class WhyRow {

	private static final int TEXT_WIDTH = 120;

	private final FormToolkit toolkit;
	private final Composite row;

	WhyRow(FormToolkit toolkit, Composite parent, WhyStep why, List<LogFile> logs, Actions actions) {
		this.toolkit = toolkit;
		row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(row);
		Label number = toolkit.createLabel(row, Integer.toString(why.order()));
		number.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.TOP).applyTo(number);
		createText(why, logs, actions);
		createButtons(why, actions);
	}

	/** What can be done with a why. */
	interface Actions {

		void accept(WhyStep why);

		void edit(WhyStep why);

		void openLog(LogFile log, int line);
	}

	Control control() {
		return row;
	}

	private void createText(WhyStep why, List<LogFile> logs, Actions actions) {
		Composite text = toolkit.createComposite(row);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Label question = paragraph(text, why.question());
		question.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		if (why.state() == WhyState.PROPOSED) {
			ThemeLabel state = new ThemeLabel(text);
			state.show(Images.WHY, Labels.of(why.state()), ThemeColors.id(IssueStatus.INVESTIGATING));
			state.setToolTip(Messages.WhyRow_proposedHint);
		}
		paragraph(text, why.answer().isEmpty() ? Messages.WhyRow_noAnswer : why.answer());
		for (EvidenceLine line : EvidenceLine.parse(why.evidence())) {
			createEvidence(text, line, logs, actions);
		}
	}

	private Label paragraph(Composite parent, String text) {
		Label label = toolkit.createLabel(parent, LegacyActionTools.escapeMnemonics(text), SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void createEvidence(Composite parent, EvidenceLine line, List<LogFile> logs, Actions actions) {
		Optional<LogFile> log = line.log(logs);
		if (log.isEmpty()) {
			paragraph(parent, line.isReference() ? reference(line) + ' ' + line.excerpt() : line.excerpt());
			return;
		}
		Composite evidence = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(evidence);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(evidence);
		Link link = ActionLink.create(toolkit, evidence, reference(line),
				() -> actions.openLog(log.get(), line.line()));
		link.setToolTipText(NLS.bind(Messages.WhyRow_openHint, log.get().path()));
		Label excerpt = toolkit.createLabel(evidence, ""); //$NON-NLS-1$
		excerpt.setFont(JFaceResources.getTextFont());
		ShortenedText.show(excerpt, line.excerpt());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT)
				.applyTo(excerpt);
	}

	private static String reference(EvidenceLine line) {
		return line.file() + ':' + line.line();
	}

	private void createButtons(WhyStep why, Actions actions) {
		Composite buttons = toolkit.createComposite(row);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).applyTo(buttons);
		if (why.state() == WhyState.PROPOSED) {
			createButton(buttons, Messages.WhyRow_accept, why, () -> actions.accept(why));
		}
		createButton(buttons, Messages.WhyRow_edit, why, () -> actions.edit(why));
	}

	private void createButton(Composite parent, String text, WhyStep why, Runnable action) {
		Button button = FormLook.button(toolkit, parent, text, action);
		button.setToolTipText(why.question());
		GridDataFactory.fillDefaults().applyTo(button);
	}
}
