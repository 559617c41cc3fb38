package org.tftsr.rcp.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Provides the actions behind the commands of the main menu, which plugin.xml lays out. */
final class TriageActionBarAdvisor extends ActionBarAdvisor {

	private static final ActionFactory[] ACTIONS = { ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.CLOSE,
			ActionFactory.CLOSE_ALL, ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
			ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.NEXT, ActionFactory.PREVIOUS, ActionFactory.RESET_PERSPECTIVE,
			ActionFactory.PREFERENCES, ActionFactory.ABOUT };

	TriageActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		for (ActionFactory factory : ACTIONS) {
			register(factory.create(window));
		}
	}
}
