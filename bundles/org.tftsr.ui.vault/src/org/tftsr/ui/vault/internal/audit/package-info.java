/** The Audit Log view. */
package org.tftsr.ui.vault.internal.audit;
