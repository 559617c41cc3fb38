/** What was typed and not saved yet, kept for when the program ends without asking. */
package org.tftsr.core.draft;
