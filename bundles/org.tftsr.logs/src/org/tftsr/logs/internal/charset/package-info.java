/** Tells text from other bytes, and one encoding from another. */
package org.tftsr.logs.internal.charset;
