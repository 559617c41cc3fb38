package org.tftsr.ui.issues.internal;

import java.util.UUID;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.ui.IssueInput;

/**
 * What an editor shows out of the database. The workbench does not remember it: that would keep its label, and a title may tell of
 * an incident, while the state of the workbench is not encrypted. Two inputs of a class are equal where they name the same thing,
 * whatever its title.
 */
public abstract class UnrememberedInput extends PlatformObject implements IssueInput {

	private final UUID id;

	/** @param id of what it names */
	protected UnrememberedInput(UUID id) {
		this.id = id;
	}

	/** What kind of thing it is, and its id. Quick Access keeps this text of whatever was chosen in it, in a file of the workspace. */
	@Override
	public abstract String getToolTipText();

	@Override
	public final boolean exists() {
		return true;
	}

	@Override
	public final IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public final boolean equals(Object other) {
		return other instanceof UnrememberedInput input && getClass() == input.getClass() && id.equals(input.id);
	}

	@Override
	public final int hashCode() {
		return id.hashCode();
	}
}
