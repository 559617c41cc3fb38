/** Personal data and secrets: what was found where. */
package org.tftsr.core.pii;
