/** Asks a person for what opens the vault, and for how the key of a new one is to be kept. */
package org.tftsr.ui.vault.internal.prompt;
