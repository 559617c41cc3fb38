package org.tftsr.ui.chat.internal.review;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ai.Draft;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeLabel;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.text.CustomCopyText;
import org.tftsr.ui.chat.internal.session.Money;
import org.tftsr.ui.chat.internal.session.Review;
import org.tftsr.ui.review.ReadableJson;

/**
 * Shows at the end of a conversation what is about to leave: the very bytes, how much they are, what was redacted and what is
 * suspicious, and asks whether they may go. It blocks nothing else.
 */
public final class ReviewPanel {

	private static final int TEXT_LINES = 9;

	private final Runnable onDecided;
	private final Composite panel;
	private final ThemeLabel title;
	private final Label facts;
	private final Composite notes;
	private final Button readable;
	private final CustomCopyText text;
	private final Button always;
	private Review review;
	private BrokenLines shown = BrokenLines.of("");

	/** @param onDecided done after the user has decided */
	public ReviewPanel(Composite parent, Runnable onDecided) {
		this.onDecided = onDecided;
		panel = new Composite(parent, SWT.BORDER);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 4).applyTo(panel);
		title = new ThemeLabel(panel);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title.control());
		facts = new Label(panel, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(facts);
		notes = new Composite(panel, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(notes);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(notes);
		readable = forms();
		text = new CustomCopyText(panel, SWT.BORDER);
		text.onCopy(() -> shown.original(text.getSelection().x, text.getSelection().y));
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(6, 4, 6, 4);
		AccessibleNames.set(text, Messages.Review_text);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, TEXT_LINES * text.getLineHeight()).applyTo(text);
		Composite buttons = new Composite(panel, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		button(buttons, Messages.Review_send, Verdict.SEND);
		always = button(buttons, Messages.Review_always, Verdict.SEND_ALWAYS);
		button(buttons, Messages.Review_cancel, Verdict.REFUSE);
		panel.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				decide(Verdict.REFUSE);
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(panel);
		panel.setVisible(false);
	}

	private Button forms() {
		Composite row = new Composite(panel, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(row);
		Button first = new Button(row, SWT.RADIO);
		first.setText(Messages.Review_readable);
		first.setSelection(true);
		first.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showText()));
		Button raw = new Button(row, SWT.RADIO);
		raw.setText(Messages.Review_raw);
		return first;
	}

	private Button button(Composite parent, String label, Verdict verdict) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> decide(verdict)));
		return button;
	}

	private void decide(Verdict verdict) {
		if (review != null) {
			Review decided = review;
			show(null);
			decided.decide(verdict);
			onDecided.run();
		}
	}

	/** The panel itself. */
	public Composite control() {
		return panel;
	}

	/** Gives the keyboard to what is about to leave, not to a button: a key that was meant for something else must not send it. */
	public void setFocus() {
		text.setFocus();
	}

	/** Shows what is about to leave; null takes it away. */
	public void show(Review wanted) {
		if (wanted == null && review == null) {
			return;
		}
		review = wanted;
		if (wanted != null) {
			fill(wanted.draft(), wanted.preview());
		}
		((GridData) panel.getLayoutData()).exclude = wanted == null;
		panel.setVisible(wanted != null);
		panel.requestLayout();
		if (wanted == null) {
			showText("");
		}
	}

	private void fill(Draft draft, Preview preview) {
		title.show(Images.REVIEW, NLS.bind(Messages.Review_title, preview.destination(), preview.address().getHost()),
				ChatColors.ACCENT);
		String model = draft.model() == null ? "" : draft.model();
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		List<String> words = new ArrayList<>();
		if (!model.isEmpty()) {
			words.add(model);
		}
		words.add(NLS.bind(Messages.Review_bytes, numbers.format(preview.body().length)));
		words.add(NLS.bind(Messages.Review_tokens, numbers.format(preview.tokens())));
		words.add(preview.costMicros() > 0 ? NLS.bind(Messages.Review_cost, Money.format(preview.costMicros()))
				: Messages.Review_noPrice);
		words.add(redacted(preview.redacted()));
		facts.setText(String.join("  \u00B7  ", words));
		facts.setToolTipText("SHA-256 " + preview.sha256());
		fillNotes(draft, preview);
		readable.setSelection(true);
		showText();
		AccessibleNames.set(always, LegacyActionTools.removeMnemonics(Messages.Review_always));
	}

	private static String redacted(Map<String, Integer> counts) {
		if (counts.isEmpty()) {
			return Messages.Review_nothingRedacted;
		}
		return NLS.bind(Messages.Review_redacted, counts.entrySet().stream()
				.map(type -> NLS.bind(Messages.Review_type, TypeLabels.of(type.getKey()), type.getValue())).sorted()
				.collect(Collectors.joining(", ")));
	}

	private void fillNotes(Draft draft, Preview preview) {
		for (var child : notes.getChildren()) {
			child.dispose();
		}
		List<String> lines = new ArrayList<>();
		for (Draft.Suspicion one : draft.suspicions()) {
			String place = one.line() > 0 ? one.label() + ':' + one.line() : one.label();
			lines.add(NLS.bind(Messages.Review_suspicion, new Object[] { place, one.why(), one.text() }));
		}
		draft.leftOut().forEach(line -> lines.add(NLS.bind(Messages.Review_leftOut, line)));
		lines.addAll(preview.notes());
		for (String line : lines) {
			ThemeLabel label = new ThemeLabel(notes);
			label.show(null, "\u26A0 " + line, ChatColors.WARNING);
			label.setToolTip(line);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(label.control());
		}
		((GridData) notes.getLayoutData()).exclude = lines.isEmpty();
		notes.setVisible(!lines.isEmpty());
	}

	private void showText() {
		if (review != null) {
			String body = new String(review.preview().body(), StandardCharsets.UTF_8);
			showText(readable.getSelection() ? ReadableJson.of(body)
					: NLS.bind(Messages.Review_head, review.preview().method(), review.preview().address()) + headers() + '\n'
							+ body);
		}
	}

	private void showText(String words) {
		shown = BrokenLines.of(words);
		text.setText(shown.text());
	}

	private String headers() {
		StringBuilder lines = new StringBuilder();
		new TreeMap<>(review.preview().headers())
				.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
		return lines.toString();
	}
}
