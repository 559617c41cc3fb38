package org.tftsr.ui.chat.internal.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** The models of a provider, with what is known of each; edited in place. */
final class ModelsEditor {

	private static final int ROWS = 4;
	/** A provider that lists more is asked about: most of them are none to chat with. */
	private static final int TAKEN_UNASKED = 12;
	private static final String NUMBER = "[0-9]{1,9}";
	private static final String PRICE = "[0-9]{1,6}([.,][0-9]{1,6})?";

	private enum Column {
		ID, CONTEXT, INPUT, OUTPUT
	}

	private final ProviderDialog dialog;
	private final List<ModelInfo> models = new ArrayList<>();
	private final Tables<ModelInfo> table;
	private final Button fetch;
	private final Button remove;
	private boolean fetchable;
	private boolean fetching;

	ModelsEditor(Composite form, ProviderDialog dialog) {
		this.dialog = dialog;
		Group group = new Group(form, SWT.NONE);
		group.setText(Messages.Models_group);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(group);
		table = new Tables<>(group, ModelInfo.class, Messages.Models_table, ROWS);
		table.column(Messages.Models_id, 40, ModelInfo::id).setEditingSupport(new Cell(Column.ID));
		table.column(Messages.Models_context, 20, model -> text(model, Column.CONTEXT)).setEditingSupport(new Cell(Column.CONTEXT));
		table.column(Messages.Models_input, 20, model -> text(model, Column.INPUT)).setEditingSupport(new Cell(Column.INPUT));
		table.column(Messages.Models_output, 20, model -> text(model, Column.OUTPUT)).setEditingSupport(new Cell(Column.OUTPUT));
		table.button(Messages.Models_add, this::add);
		remove = table.button(Messages.Models_remove, this::remove);
		fetch = table.button(Messages.Models_fetch, this::fetch);
		table.viewer().addSelectionChangedListener(event -> enable());
		table.viewer().setInput(models);
		enable();
	}

	/** What is listed; rows without a name are left out. */
	List<ModelInfo> models() {
		return models.stream().filter(model -> !model.id().isBlank()).toList();
	}

	void show(List<ModelInfo> listed) {
		models.clear();
		models.addAll(listed);
		changed();
	}

	/** Whether the provider can be asked for its models. */
	void setFetchable(boolean can) {
		fetchable = can;
		enable();
	}

	private void changed() {
		table.viewer().refresh();
		dialog.modelsChanged(models());
		enable();
	}

	private void enable() {
		remove.setEnabled(table.selected() != null);
		fetch.setEnabled(fetchable && !fetching);
	}

	private static String text(ModelInfo model, Column column) {
		return switch (column) {
		case ID -> model.id();
		case CONTEXT -> model.contextTokens() == 0 ? "" : Integer.toString(model.contextTokens());
		case INPUT -> model.inputPrice() == null ? "" : model.inputPrice().toPlainString();
		case OUTPUT -> model.outputPrice() == null ? "" : model.outputPrice().toPlainString();
		};
	}

	private void add() {
		ModelInfo added = models.stream().filter(model -> model.id().isBlank()).findFirst().orElseGet(() -> new ModelInfo("", 0, null, null));
		models.remove(added);
		models.add(added);
		table.viewer().refresh();
		table.viewer().setSelection(new StructuredSelection(added), true);
		table.viewer().editElement(added, 0);
	}

	private void remove() {
		models.remove(table.selected());
		changed();
	}

	private void fetch() {
		fetching = true;
		enable();
		Provider provider = dialog.entered();
		Optional<Passphrase> typed = dialog.typedKey();
		dialog.say(NLS.bind(Messages.Models_fetching, provider.name()), IMessageProvider.INFORMATION);
		new ServiceJob(NLS.bind(Messages.Models_fetching, provider.name()), JobFamilies.PROVIDERS, progress -> {
			try {
				ModelClients clients = Services.get(ModelClients.class);
				List<String> ids = typed.isPresent() ? clients.models(provider, typed.get()::copy, progress)
						: clients.models(provider, progress);
				dialog.later(() -> fetched(ids));
			} catch (TftsrException e) {
				dialog.later(() -> {
					fetching = false;
					enable();
					dialog.sayProblem(e);
				});
			} finally {
				typed.ifPresent(Passphrase::close);
			}
		}).schedule();
	}

	private void fetched(List<String> ids) {
		fetching = false;
		Map<String, ModelInfo> all = new LinkedHashMap<>();
		models().forEach(model -> all.put(model.id(), model));
		List<String> others = ids.stream().filter(id -> !all.containsKey(id)).toList();
		for (String id : others.size() > TAKEN_UNASKED ? chosen(others) : others) {
			all.put(id, new ModelInfo(id, 0, null, null));
		}
		show(List.copyOf(all.values()));
		if (!others.isEmpty()) {
			// what is new is at the end, where nobody would see it
			table.viewer().reveal(models.getLast());
		}
		dialog.say(NLS.bind(Messages.Models_fetched, Integer.valueOf(ids.size())), IMessageProvider.INFORMATION);
	}

	private List<String> chosen(List<String> ids) {
		ElementListSelectionDialog choice = new ElementListSelectionDialog(dialog.getShell(), new LabelProvider());
		choice.setTitle(Messages.Models_chooseTitle);
		choice.setMessage(Messages.Models_chooseMessage);
		choice.setMultipleSelection(true);
		choice.setElements(ids.toArray());
		List<String> chosen = new ArrayList<>();
		if (choice.open() == Window.OK) {
			for (Object id : choice.getResult()) {
				chosen.add((String) id);
			}
		}
		return chosen;
	}

	/** Edits one column. */
	private final class Cell extends EditingSupport {

		private final Column column;

		Cell(Column column) {
			super(table.viewer());
			this.column = column;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return new TextCellEditor(table.viewer().getTable());
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return text((ModelInfo) element, column);
		}

		@Override
		protected void setValue(Object element, Object value) {
			ModelInfo before = (ModelInfo) element;
			String typed = String.valueOf(value).strip();
			if (column != Column.ID && !typed.isEmpty() && !typed.matches(column == Column.CONTEXT ? NUMBER : PRICE)) {
				dialog.say(NLS.bind(column == Column.CONTEXT ? Messages.Models_noNumber : Messages.Models_noPrice, typed),
						IMessageProvider.WARNING);
				return;
			}
			models.set(models.indexOf(before), changed(before, typed));
			ModelsEditor.this.changed();
		}

		private ModelInfo changed(ModelInfo before, String typed) {
			return switch (column) {
			case ID -> new ModelInfo(typed, before.contextTokens(), before.inputPrice(), before.outputPrice());
			case CONTEXT -> new ModelInfo(before.id(), typed.isEmpty() ? 0 : Integer.parseInt(typed), before.inputPrice(),
					before.outputPrice());
			case INPUT -> new ModelInfo(before.id(), before.contextTokens(), price(typed), before.outputPrice());
			case OUTPUT -> new ModelInfo(before.id(), before.contextTokens(), before.inputPrice(), price(typed));
			};
		}

		private static BigDecimal price(String typed) {
			return typed.isEmpty() ? null : new BigDecimal(typed.replace(',', '.'));
		}
	}
}
