/** Keeps what is typed into editors, for when the program ends without asking. */
package org.tftsr.ui.draft;
