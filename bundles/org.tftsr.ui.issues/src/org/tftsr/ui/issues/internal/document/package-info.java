/** The editor for the text of a document, with its preview and its versions. */
package org.tftsr.ui.issues.internal.document;
