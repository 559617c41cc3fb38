/** The preference page on how the vault is protected. */
package org.tftsr.ui.vault.internal.preferences;
