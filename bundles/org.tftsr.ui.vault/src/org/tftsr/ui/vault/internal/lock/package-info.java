/** Locks the vault, on request and after idle time, and keeps the workbench in step with it. */
package org.tftsr.ui.vault.internal.lock;
