package org.tftsr.ui.chat.internal.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tftsr.net.SendPermission;

/** What goes without being shown first, as somebody has said <em>always</em>; to be taken back. */
final class PermissionsTab {

	private static final int ROWS = 5;
	private static final int TEXT_WIDTH = 300;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private final Composite area;
	private final Tables<SendPermission> table;
	private final Button revoke;
	private Map<UUID, String> titles = Map.of();

	/** @param onRevoke takes one back */
	PermissionsTab(Composite parent, Consumer<SendPermission> onRevoke) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label meaning = new Label(area, SWT.WRAP);
		meaning.setText(Messages.Permissions_meaning);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(meaning);
		table = new Tables<>(area, SendPermission.class, Messages.Permissions_table, ROWS);
		table.column(Messages.Permissions_issue, 40, this::title);
		table.column(Messages.Permissions_destination, 20, SendPermission::destination);
		table.column(Messages.Permissions_origin, 28, SendPermission::origin);
		table.column(Messages.Permissions_since, 24, permission -> TIME.format(permission.since().atZone(ZoneId.systemDefault())));
		revoke = table.button(Messages.Permissions_revoke, () -> onRevoke.accept(table.selected()));
		table.viewer().addSelectionChangedListener(event -> enable());
		enable();
	}

	/** The id of an issue that was deleted. */
	private String title(SendPermission permission) {
		return titles.getOrDefault(permission.issueId(), permission.issueId().toString());
	}

	private void enable() {
		revoke.setEnabled(table.selected() != null);
	}

	Control control() {
		return area;
	}

	void show(List<SendPermission> permissions, Spent spent) {
		titles = spent.titles();
		show(permissions);
	}

	void show(List<SendPermission> permissions) {
		table.viewer().setInput(permissions);
		enable();
	}
}
