/** What the workbench shows while a database is made ready that is opened for the first time by this version. */
package org.tftsr.ui.vault.internal.opening;
