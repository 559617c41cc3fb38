/** The help of the standalone product: the pages, and what F1 shows, in a view of our own. In an IDE the help system of the IDE does this. */
package org.tftsr.rcp.internal.help;
