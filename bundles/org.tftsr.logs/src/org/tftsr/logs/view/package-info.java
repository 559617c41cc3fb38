/**
 * Logs of any size whose lines are read at any place, for an editor: their bytes, an index of their lines that fits into
 * little memory, and what is looked for in them. Knows no user interface.
 */
package org.tftsr.logs.view;
