package org.tftsr.ui.vault.internal.audit;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.tftsr.core.audit.AuditEntry;

/** The selected rows, for the workbench. A table of rows that are read as they come into sight has no viewer to say it. */
final class AuditSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final AuditTable table;

	AuditSelection(AuditTable table) {
		this.table = table;
	}

	/** Other rows are selected now. */
	void changed() {
		SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public ISelection getSelection() {
		return new StructuredSelection(table.selected());
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection structured) {
			List<?> wanted = structured.toList();
			wanted.stream().filter(AuditEntry.class::isInstance).map(AuditEntry.class::cast).findFirst()
					.ifPresent(entry -> table.select(entry.sequence()));
			changed();
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
