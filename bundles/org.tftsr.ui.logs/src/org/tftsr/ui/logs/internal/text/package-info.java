/** How the text of a log is read and held. What is highlighted in it is no business of this package. */
package org.tftsr.ui.logs.internal.text;
