package org.tftsr.ui.issues.tests;

import java.lang.reflect.Constructor;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.tftsr.ui.testsupport.Workbench;

/** What the drop listeners of a table are told when something is dropped on it. */
final class Drops {

	private Drops() {
	}

	/** Drops something on the first row. */
	static void on(Table table, TransferData type, Object data) throws Exception {
		Workbench.ui(() -> {
			DropTarget target = (DropTarget) table.getData(DND.DROP_TARGET_KEY);
			DropTargetEvent event = event(table);
			event.widget = target;
			event.item = table.getItem(0);
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
	private static DropTargetEvent event(Table table) throws ReflectiveOperationException {
		Class<?> inner = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
		Constructor<?> makeInner = inner.getDeclaredConstructor();
		makeInner.setAccessible(true);
		Event made = (Event) makeInner.newInstance();
		made.widget = table;
		Constructor<DropTargetEvent> make = DropTargetEvent.class.getDeclaredConstructor(inner);
		make.setAccessible(true);
		return make.newInstance(made);
	}
}
