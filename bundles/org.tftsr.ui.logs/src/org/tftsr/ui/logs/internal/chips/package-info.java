/** The conditions that the filter of a log consists of. */
package org.tftsr.ui.logs.internal.chips;
