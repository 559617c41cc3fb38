/** Translates whatever the workbench says into a language that nobody speaks, to find what cannot be translated and what has no room. */
package org.tftsr.pseudo;
