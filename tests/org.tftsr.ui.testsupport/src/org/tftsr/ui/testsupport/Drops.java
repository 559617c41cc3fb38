package org.tftsr.ui.testsupport;

import java.lang.reflect.Constructor;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** What the drop listeners of a control are told when something is dropped on it. */
public final class Drops {

	private Drops() {
	}

	/**
	 * Drops something.
	 *
	 * @param item what of the control is under the pointer, as a row of a table; the control itself where it has no such parts
	 * @param data as the transfer of that type gives it
	 */
	public static void on(Control control, Widget item, TransferData type, Object data) throws Exception {
		Workbench.ui(() -> {
			DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
			DropTargetEvent event = event(control);
			event.widget = target;
			event.item = item;
			event.currentDataType = type;
			event.dataTypes = new TransferData[] { type };
			event.operations = DND.DROP_COPY;
			event.detail = DND.DROP_COPY;
			event.data = data;
			for (DropTargetListener listener : target.getDropListeners()) {
				listener.dragEnter(event);
				listener.dragOver(event);
				listener.dropAccept(event);
				listener.drop(event);
			}
			return Boolean.TRUE;
		});
	}

	/** Only SWT itself makes such events, out of its own kind of events. */
	private static DropTargetEvent event(Control control) throws ReflectiveOperationException {
		Class<?> inner = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
		Constructor<?> makeInner = inner.getDeclaredConstructor();
		makeInner.setAccessible(true);
		Event made = (Event) makeInner.newInstance();
		made.widget = control;
		Constructor<DropTargetEvent> make = DropTargetEvent.class.getDeclaredConstructor(inner);
		make.setAccessible(true);
		return make.newInstance(made);
	}
}
