/** What the Issues view, the issue editor and the dialogs share. */
package org.tftsr.ui.issues.internal;
