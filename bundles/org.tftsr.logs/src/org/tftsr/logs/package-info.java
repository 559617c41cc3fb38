/** Reads logs of any encoding, format and size and says, with no model and no network, what they show. */
package org.tftsr.logs;
