package org.tftsr.ui.logs.internal.editor;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.KindLabels;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.preferences.ShownTypes;

/** The types of what was found in a log with how often each occurs, below their kinds: what is checked is shown. */
public final class TypeMenu {

	private TypeMenu() {
	}

	/** How many types that occur in a log are hidden by themselves, not with their kind. */
	static long hidden(Map<PiiType, Long> types, ShownTypes shown) {
		return types.keySet().stream().filter(type -> shown.kinds().contains(type.kind()) && !shown.test(type)).count();
	}

	/** Opens it at a place of a control, which is to have it as its own where it has none. It lives until it is left. */
	public static Menu open(LogModel model, Control control, Point place) {
		MenuManager menu = new MenuManager();
		fill(menu, model.types(), LogPreferences.shownTypes());
		Menu widget = menu.createContextMenu(control);
		// what was chosen is told of after it has gone
		widget.addMenuListener(MenuListener.menuHiddenAdapter(event -> control.getDisplay().asyncExec(menu::dispose)));
		widget.setLocation(control.toDisplay(place));
		widget.setVisible(true);
		return widget;
	}

	private static void fill(IMenuManager menu, Map<PiiType, Long> types, ShownTypes shown) {
		for (PiiKind kind : KindLabels.ORDER) {
			List<PiiType> found = types.keySet().stream().filter(type -> type.kind() == kind)
					.sorted(Comparator.comparing(TypeMenu::name)).toList();
			if (!found.isEmpty()) {
				menu.add(choice(KindLabels.plural(kind), shown.kinds().contains(kind), () -> LogPreferences.toggle(kind)));
				for (PiiType type : found) {
					menu.add(choice(type, types.get(type), shown));
				}
				menu.add(new Separator());
			}
		}
		Action all = action(types.isEmpty() ? Messages.TypeMenu_none : Messages.TypeMenu_all, IAction.AS_PUSH_BUTTON,
				LogPreferences::showAllTypes);
		all.setEnabled(!types.keySet().stream().allMatch(shown));
		menu.add(all);
	}

	/** Nothing of a type is seen while its kind is hidden: it says what comes with the kind. */
	private static Action choice(PiiType type, long count, ShownTypes shown) {
		String label = new MessageFormat(Messages.TypeMenu_type, Locale.getDefault()).format(new Object[] { name(type), count });
		Action choice = choice(label, !shown.hidden().contains(type.name()), () -> LogPreferences.toggle(type));
		choice.setEnabled(shown.kinds().contains(type.kind()));
		return choice;
	}

	private static String name(PiiType type) {
		return TypeLabels.of(type.name()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Action choice(String label, boolean checked, Runnable toggle) {
		Action action = action(label, IAction.AS_CHECK_BOX, toggle);
		action.setChecked(checked);
		return action;
	}

	private static Action action(String label, int style, Runnable work) {
		return new Action(label, style) {
			@Override
			public void run() {
				work.run();
			}
		};
	}
}
