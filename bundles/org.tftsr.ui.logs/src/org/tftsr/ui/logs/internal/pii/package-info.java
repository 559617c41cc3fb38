/** What is sensitive in a log and how the annotations of the platform show it, whichever way the text is held. */
package org.tftsr.ui.logs.internal.pii;
