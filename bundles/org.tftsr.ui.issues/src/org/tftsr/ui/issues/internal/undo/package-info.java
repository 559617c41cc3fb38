/** What is done to issues as a whole and can be undone. */
package org.tftsr.ui.issues.internal.undo;
