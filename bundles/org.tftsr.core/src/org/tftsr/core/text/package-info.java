/** What a text says, apart from how a terminal shows it, and texts that may be read only so often. */
package org.tftsr.core.text;
