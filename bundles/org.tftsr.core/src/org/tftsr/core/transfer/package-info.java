/** Whole issues that come from elsewhere. */
package org.tftsr.core.transfer;
