/** What the tables of the pages and the dialogs of an issue share. */
package org.tftsr.ui.issues.internal.table;
