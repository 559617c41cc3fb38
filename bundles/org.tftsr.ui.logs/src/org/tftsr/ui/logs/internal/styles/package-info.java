/** Styles of the text that is seen, so that the length of the whole does not matter. */
package org.tftsr.ui.logs.internal.styles;
