package org.tftsr.ui.testsupport;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What menus say. On the user interface thread. */
public final class Menus {

	private Menus() {
	}

	/** What an item says, without its mnemonic and its keys. */
	public static String label(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}

	/** What all items say. */
	public static List<String> labels(Menu menu) {
		return Arrays.stream(menu.getItems()).map(Menus::label).toList();
	}
}
