package org.tftsr.ui.chat.internal.input;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.Images;
import org.tftsr.ui.chat.internal.session.Attached;

/** A row of what goes along with the next question, each with how much it is and that it goes redacted. */
public final class Chips {

	private final Composite row;
	private final Runnable onChange;
	private final List<Attached> attached = new ArrayList<>();
	private final Map<UUID, Integer> tokens = new HashMap<>();

	/** @param onChange done after something came or went */
	public Chips(Composite parent, Runnable onChange) {
		this.onChange = onChange;
		row = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 6;
		layout.marginTop = 2;
		layout.marginBottom = 0;
		layout.spacing = 6;
		layout.center = true;
		row.setLayout(layout);
		row.addListener(SWT.Resize, event -> fit());
		AccessibleNames.set(row, Messages.Chips_name);
	}

	/** The row itself. */
	public Composite control() {
		return row;
	}

	/** What goes along. */
	public List<Attached> attached() {
		return List.copyOf(attached);
	}

	/** Adds something, unless it is there already. */
	public void add(Attached one) {
		if (attached.stream().noneMatch(other -> other.attachment().equals(one.attachment()))) {
			attached.add(one);
			changed();
		}
	}

	/** Puts others in the place of what goes along. */
	public void set(List<Attached> others) {
		attached.clear();
		tokens.clear();
		attached.addAll(others);
		changed();
	}

	/** Tells how many tokens each takes, in the same order. */
	public void setTokens(List<Attached> of, List<Integer> each) {
		if (of.equals(attached) && each.size() == of.size()) {
			for (int i = 0; i < of.size(); i++) {
				tokens.put(of.get(i).id(), each.get(i));
			}
			fill();
		}
	}

	private void remove(Attached one) {
		attached.remove(one);
		tokens.remove(one.id());
		changed();
	}

	private void changed() {
		fill();
		onChange.run();
	}

	private void fill() {
		for (Control child : row.getChildren()) {
			child.dispose();
		}
		attached.forEach(this::addChip);
		fit();
		row.requestLayout();
	}

	/** What is wider than the view is shortened, so that the cross can be reached. */
	private void fit() {
		RowLayout layout = (RowLayout) row.getLayout();
		int most = row.getClientArea().width - layout.marginLeft - layout.marginRight;
		for (Control chip : row.getChildren()) {
			boolean wide = most > 0 && chip.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > most;
			chip.setLayoutData(wide ? new RowData(most, SWT.DEFAULT) : null);
		}
		row.layout(true, true);
	}

	private void addChip(Attached one) {
		Composite chip = new Composite(row, SWT.BORDER);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(3, 0).spacing(0, 0).applyTo(chip);
		CLabel label = new CLabel(chip, SWT.NONE);
		label.setImage(Images.get(one.attachment() instanceof Attachment.Text ? Images.DOCUMENT : Images.LOG));
		label.setText(LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Chip_text, one.label(), size(one))));
		label.setToolTipText(LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Chip_tooltip, one.label())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		ToolBar bar = new ToolBar(chip, SWT.FLAT);
		ToolItem remove = new ToolItem(bar, SWT.PUSH);
		remove.setImage(Images.get(Images.CLOSE));
		remove.setToolTipText(LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Chip_remove, one.label())));
		AccessibleNames.set(bar, NLS.bind(Messages.Chip_remove, one.label()));
		remove.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> remove(one)));
	}

	private String size(Attached one) {
		List<String> words = new ArrayList<>();
		if (one.bytes() >= 0) {
			words.add(ByteSize.format(one.bytes()));
		}
		Integer known = tokens.get(one.id());
		if (known != null && known == 0) {
			words.add(Messages.Chip_stays);
		} else if (known != null) {
			words.add(NLS.bind(Messages.Chip_tokens, NumberFormat.getIntegerInstance().format(known)));
			words.add(Messages.Chip_local);
		}
		return String.join(" \u00B7 ", words);
	}
}
