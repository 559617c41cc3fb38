/** A text of a log with pseudonyms in the place of values, for those who show their screen to others. */
package org.tftsr.ui.logs.internal.masking;
