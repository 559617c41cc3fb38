package org.tftsr.ui;

import org.eclipse.ui.IEditorInput;

/**
 * The input of an editor whose content lies in the vault. Such an editor is saved before the vault is locked; while it is
 * locked, the editor shows nothing of its content, its title included.
 */
public interface VaultInput extends IEditorInput {
}
