package org.tftsr.ui.issues.internal.whys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Connects commands, and so keys, to what is done with whys, while the canvas has the keyboard. */
final class WhyCommands {

	/** The context in which the keys of plugin.xml hold. */
	private static final String CONTEXT = "org.tftsr.ui.issues.whys"; //$NON-NLS-1$
	private static final String BASE = "org.tftsr.ui.issues.whys."; //$NON-NLS-1$

	private record Binding(String command, IHandler handler) {
	}

	private final WhysHost host;
	private final List<Binding> bindings = new ArrayList<>();
	private final List<IHandlerActivation> active = new ArrayList<>();
	private final UndoActionHandler undo;
	private final RedoActionHandler redo;
	private IContextActivation context;

	WhyCommands(WhysHost host, WhysModel model, WhyCanvas canvas, WhyEditing editing, WhysPanel panel) {
		this.host = host;
		undo = new UndoActionHandler(host.site(), model.undoContext());
		redo = new RedoActionHandler(host.site(), model.undoContext());
		bind(IWorkbenchCommandConstants.EDIT_UNDO, new ActionHandler(undo));
		bind(IWorkbenchCommandConstants.EDIT_REDO, new ActionHandler(redo));
		BooleanSupplier any = () -> editing.selected().isPresent();
		bind(IWorkbenchCommandConstants.EDIT_DELETE, any, editing::delete);
		bind(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, () -> true, panel::focusFind);
		bind(IWorkbenchCommandConstants.FILE_PRINT, any, panel::print);
		bind(IWorkbenchCommandConstants.FILE_REFRESH, () -> true, panel::checkEvidence);
		bind(BASE + "next", () -> true, () -> { //$NON-NLS-1$
			if (canvas.chip() >= 0) {
				editing.openEvidence();
			} else {
				editing.askNext();
			}
		});
		bind(BASE + "beside", () -> true, editing::askBeside); //$NON-NLS-1$
		bind(BASE + "edit", any, () -> editing.edit("")); //$NON-NLS-1$ //$NON-NLS-2$
		bind(BASE + "moveUp", any, () -> editing.move(SWT.ARROW_UP)); //$NON-NLS-1$
		bind(BASE + "moveDown", any, () -> editing.move(SWT.ARROW_DOWN)); //$NON-NLS-1$
		bind(BASE + "moveOut", any, () -> editing.move(SWT.ARROW_LEFT)); //$NON-NLS-1$
		bind(BASE + "moveIn", any, () -> editing.move(SWT.ARROW_RIGHT)); //$NON-NLS-1$
		bind(BASE + "quickFix", any, panel::showFixes); //$NON-NLS-1$
		bind(BASE + "accept", any, editing::accept); //$NON-NLS-1$
		bind(BASE + "reject", any, editing::reject); //$NON-NLS-1$
		bind(BASE + "confirm", any, editing::toggleConfirmed); //$NON-NLS-1$
		bind(BASE + "action", any, editing::setAction); //$NON-NLS-1$
		bind(BASE + "addEvidence", any, editing::addEvidence); //$NON-NLS-1$
		bind(BASE + "rootCause", any, editing::toggleRootCause); //$NON-NLS-1$
		bind(BASE + "export", () -> true, panel::export); //$NON-NLS-1$
		bind(BASE + "zoomIn", any, () -> canvas.zoom(1)); //$NON-NLS-1$
		bind(BASE + "zoomOut", any, () -> canvas.zoom(-1)); //$NON-NLS-1$
		bind(BASE + "zoomReset", any, () -> canvas.setZoom(1)); //$NON-NLS-1$
		canvas.control().addListener(SWT.FocusIn, event -> activate());
		canvas.control().addListener(SWT.FocusOut, event -> deactivate());
		canvas.control().addListener(SWT.Dispose, event -> {
			deactivate();
			undo.dispose();
			redo.dispose();
		});
	}

	private void bind(String command, IHandler handler) {
		bindings.add(new Binding(command, handler));
	}

	private void bind(String command, BooleanSupplier enabled, Runnable action) {
		bind(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				if (enabled.getAsBoolean()) {
					action.run();
				}
				return null;
			}
		});
	}

	private void activate() {
		if (context == null) {
			IHandlerService handlers = host.site().getService(IHandlerService.class);
			bindings.forEach(binding -> active.add(handlers.activateHandler(binding.command(), binding.handler())));
			context = host.site().getService(IContextService.class).activateContext(CONTEXT);
		}
	}

	private void deactivate() {
		if (context != null) {
			host.site().getService(IHandlerService.class).deactivateHandlers(active);
			active.clear();
			host.site().getService(IContextService.class).deactivateContext(context);
			context = null;
		}
	}
}
