/** The editor: the platform's text editor, read-only, with a header of findings and a page where there is no text. */
package org.tftsr.ui.logs.internal.editor;
