/** The issue editor: its input, its model, and its pages with their sections. */
package org.tftsr.ui.issues.internal.editor;
