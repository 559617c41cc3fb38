/** Finding a text in a log: the bar over the text, the search behind it, and the marks of what was found. */
package org.tftsr.ui.logs.internal.find;
